package dev.winnow.rules;

import dev.winnow.core.evidence.Evidence.Reach;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.rules.match.Phrase;
import dev.winnow.rules.match.Where;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Packs as bytes: what YAML says, read, checked and without examples, so that a start need not
 * parse YAML. Every string is written once, in front. The format is private to one build: whoever
 * reads it is of the version that wrote it.
 */
final class PackCodec {

  private static final int MAGIC = 0x57_52_43_31;

  private PackCodec() {}

  /** Packs and the version they were written under. */
  record Compiled(String version, PackContent content) {}

  static void write(Compiled compiled, DataOutputStream out) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Writer writer = new Writer(new DataOutputStream(body));
    writer.text(compiled.version());
    writer.list(compiled.content().rules(), writer::rule);
    writer.list(compiled.content().sites(), writer::site);
    out.writeInt(MAGIC);
    out.writeInt(writer.pool.size());
    for (String text : writer.pool.keySet()) {
      out.writeUTF(text);
    }
    body.writeTo(out);
  }

  static Compiled read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("no compiled packs");
    }
    String[] pool = new String[in.readInt()];
    for (int i = 0; i < pool.length; i++) {
      pool[i] = in.readUTF();
    }
    Reader reader = new Reader(in, pool);
    return new Compiled(
        reader.text(), new PackContent(reader.list(reader::rule), reader.list(reader::site)));
  }

  private interface ItemWriter<T> {
    void write(T item) throws IOException;
  }

  private interface ItemReader<T> {
    T read() throws IOException;
  }

  private static final class Writer {
    private final DataOutputStream out;
    private final Map<String, Integer> pool = new LinkedHashMap<>();

    Writer(DataOutputStream out) {
      this.out = out;
    }

    void text(String text) throws IOException {
      Integer known = pool.putIfAbsent(text, pool.size());
      number(known == null ? pool.size() - 1 : known);
    }

    /** Seven bits a byte, the lowest first. */
    void number(int value) throws IOException {
      int rest = value;
      while ((rest & ~0x7F) != 0) {
        out.writeByte((rest & 0x7F) | 0x80);
        rest >>>= 7;
      }
      out.writeByte(rest);
    }

    <T> void list(List<T> items, ItemWriter<T> writer) throws IOException {
      number(items.size());
      for (T item : items) {
        writer.write(item);
      }
    }

    void texts(List<String> texts) throws IOException {
      list(texts, this::text);
    }

    /** Sorted, so that the same packs give the same bytes. */
    void set(Set<String> texts) throws IOException {
      texts(List.copyOf(new TreeSet<>(texts)));
    }

    <E extends Enum<E>> void constants(Set<E> constants) throws IOException {
      list(List.copyOf(new TreeSet<>(constants)), constant -> text(constant.name()));
    }

    void optional(Optional<String> text) throws IOException {
      texts(text.stream().toList());
    }

    void rule(Rule rule) throws IOException {
      text(rule.id());
      text(rule.kind().name());
      out.writeDouble(rule.weight());
      number(rule.priority());
      text(rule.reach().name());
      scope(rule.scope());
      matchers(rule.matchers());
      conditions(rule.conditions());
      text(rule.cut().name());
      origin(rule.origin());
    }

    private void scope(Rule.Scope scope) throws IOException {
      set(scope.languages());
      set(scope.hosts());
      texts(scope.paths());
      optional(scope.from());
      optional(scope.until());
    }

    private void origin(Rule.Origin origin) throws IOException {
      text(origin.file());
      number(origin.line());
      number(origin.column());
      text(origin.source());
      text(origin.licence());
    }

    private void matchers(Rule.Matchers matchers) throws IOException {
      for (Where where : Where.values()) {
        list(matchers.phrases().getOrDefault(where, List.of()), this::phrase);
      }
      list(matchers.together(), some -> list(some, this::phrase));
      list(matchers.shape().stream().toList(), this::shape);
      list(matchers.regex().stream().toList(), this::regex);
      texts(matchers.css());
      texts(matchers.xpath());
    }

    private void phrase(Phrase phrase) throws IOException {
      texts(phrase.parts());
      out.writeBoolean(phrase.colon());
    }

    private void shape(Rule.ShapeUse shape) throws IOException {
      text(shape.name());
      texts(shape.labels());
    }

    private void regex(Rule.Regex regex) throws IOException {
      text(regex.pattern());
      text(regex.literal());
    }

    private void conditions(Rule.Conditions asked) throws IOException {
      number(asked.minWords());
      number(asked.maxWords());
      out.writeDouble(asked.head());
      out.writeDouble(asked.tail());
      constants(asked.roles());
      out.writeBoolean(asked.sentence());
      set(asked.surroundings().headings());
      number(asked.surroundings().run());
      neighbour(asked.surroundings().before());
      neighbour(asked.surroundings().after());
    }

    private void neighbour(Rule.Neighbour neighbour) throws IOException {
      constants(neighbour.kinds());
      set(neighbour.texts());
    }

    void site(SiteExtraction site) throws IOException {
      text(site.id());
      scope(site.scope());
      for (List<SiteExtraction.Selector> selectors :
          List.of(site.headline(), site.body(), site.authors(), site.date(), site.strip())) {
        list(selectors, this::selector);
      }
      list(site.rewrites(), this::rewrite);
      origin(site.origin());
    }

    private void selector(SiteExtraction.Selector selector) throws IOException {
      text(selector.language().name());
      text(selector.expression());
    }

    private void rewrite(SiteExtraction.Rewrite rewrite) throws IOException {
      text(rewrite.find());
      text(rewrite.replace());
    }
  }

  private static final class Reader {
    private static final Where[] PLACES = Where.values();

    private final DataInputStream in;
    private final String[] pool;
    // Most rules share a few of these.
    private final Map<Rule.Scope, Rule.Scope> scopes = new HashMap<>();

    Reader(DataInputStream in, String[] pool) {
      this.in = in;
      this.pool = pool;
    }

    int number() throws IOException {
      int value = 0;
      int shift = 0;
      byte next = in.readByte();
      while (next < 0) {
        value |= (next & 0x7F) << shift;
        shift += 7;
        next = in.readByte();
      }
      return value | (next << shift);
    }

    String text() throws IOException {
      return pool[number()];
    }

    <T> List<T> list(ItemReader<T> reader) throws IOException {
      int size = number();
      if (size == 0) {
        return List.of();
      }
      List<T> items = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        items.add(reader.read());
      }
      return items;
    }

    List<String> texts() throws IOException {
      return list(this::text);
    }

    Set<String> set() throws IOException {
      List<String> texts = texts();
      return texts.isEmpty() ? Set.of() : new HashSet<>(texts);
    }

    <E extends Enum<E>> Set<E> constants(Class<E> type) throws IOException {
      List<E> constants = list(() -> Enum.valueOf(type, text()));
      return constants.isEmpty() ? Set.of() : new HashSet<>(constants);
    }

    Optional<String> optional() throws IOException {
      return texts().stream().findFirst();
    }

    Rule rule() throws IOException {
      return new Rule(
          text(),
          BlockKind.valueOf(text()),
          in.readDouble(),
          number(),
          Reach.valueOf(text()),
          scope(),
          matchers(),
          conditions(),
          Rule.Cut.valueOf(text()),
          Rule.Examples.NONE,
          origin());
    }

    private Rule.Scope scope() throws IOException {
      Rule.Scope scope = new Rule.Scope(set(), set(), texts(), optional(), optional());
      return scopes.computeIfAbsent(scope, key -> key);
    }

    private Rule.Origin origin() throws IOException {
      return new Rule.Origin(text(), number(), number(), text(), text());
    }

    private Rule.Matchers matchers() throws IOException {
      Map<Where, List<Phrase>> phrases = new EnumMap<>(Where.class);
      for (Where where : PLACES) {
        List<Phrase> here = list(this::phrase);
        if (!here.isEmpty()) {
          phrases.put(where, here);
        }
      }
      return new Rule.Matchers(
          phrases,
          list(() -> list(this::phrase)),
          list(() -> new Rule.ShapeUse(text(), texts())).stream().findFirst(),
          list(() -> new Rule.Regex(text(), text())).stream().findFirst(),
          texts(),
          texts());
    }

    private Phrase phrase() throws IOException {
      return new Phrase(texts(), in.readBoolean());
    }

    private Rule.Conditions conditions() throws IOException {
      return new Rule.Conditions(
          number(),
          number(),
          in.readDouble(),
          in.readDouble(),
          constants(BlockRole.class),
          in.readBoolean(),
          new Rule.Surroundings(set(), number(), neighbour(), neighbour()));
    }

    private Rule.Neighbour neighbour() throws IOException {
      return new Rule.Neighbour(constants(BlockKind.class), set());
    }

    SiteExtraction site() throws IOException {
      return new SiteExtraction(
          text(),
          scope(),
          selectors(),
          selectors(),
          selectors(),
          selectors(),
          selectors(),
          list(() -> new SiteExtraction.Rewrite(text(), text())),
          List.of(),
          origin());
    }

    private List<SiteExtraction.Selector> selectors() throws IOException {
      return list(
          () -> new SiteExtraction.Selector(SiteExtraction.Language.valueOf(text()), text()));
    }
  }
}
