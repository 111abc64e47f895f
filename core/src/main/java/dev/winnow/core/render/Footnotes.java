package dev.winnow.core.render;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.InlineMarkup;
import dev.winnow.core.segment.InlineMarkup.Mark;
import dev.winnow.core.segment.InlineMarkup.Run;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.NoteReferences;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Which notes of a page belong to which references. Immutable. */
final class Footnotes {

  /** No footnotes. */
  static final Footnotes NONE = new Footnotes(Map.of(), Map.of());

  /** Elements between the place that a reference leads to and the note's own element. */
  private static final int MAX_DISTANCE = 3;

  /** Blocks in an element, from which it is a section of notes rather than a note. */
  private static final int MANY_BLOCKS = 8;

  /** Characters in the longest name of a note; what is longer is not one. */
  private static final int MAX_NAME = 8;

  private final Map<Integer, String> labelsByNode;
  private final Map<String, String> labelsByPlace;

  private Footnotes(Map<Integer, String> labelsByNode, Map<String, String> labelsByPlace) {
    this.labelsByNode = labelsByNode;
    this.labelsByPlace = labelsByPlace;
  }

  /** The labels of the notes by the nodes that hold them; each label once. */
  Map<Integer, String> byNode() {
    return labelsByNode;
  }

  /** The label of the note that a reference leads to, if it is in the document. */
  Optional<String> label(Element reference) {
    return labelsByPlace.isEmpty()
        ? Optional.empty()
        : NoteReferences.place(reference).map(labelsByPlace::get);
  }

  /** What a reference says: without brackets and white space; empty if that is nothing. */
  static String name(String text) {
    StringBuilder name = new StringBuilder();
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c != '[' && c != ']' && c != '(' && c != ')' && c != '^') {
        name.append(c);
        any |= Character.isLetterOrDigit(c) || c == '*' || c == '\u2020' || c == '\u2021';
      }
    }
    return any ? name.toString() : "";
  }

  /** A note that is referred to. */
  private static final class Note {
    private final String name;
    private final int referredIn;
    private int first = -1;
    private int blocks;
    private boolean heading;

    Note(String name, int referredIn) {
      this.name = name;
      this.referredIn = referredIn;
    }
  }

  /** The footnotes of what is kept. */
  static Footnotes of(SegmentedPage page, Iterable<Decision> decisions, InlineMarkup markup) {
    Map<String, Note> byPlace = references(page, decisions, markup);
    if (byPlace.isEmpty()) {
      return NONE;
    }
    Map<Integer, String> places = nodes(page.tree(), byPlace.keySet());
    Map<Integer, Note> byNode = new HashMap<>();
    places.forEach((node, place) -> byNode.put(node, byPlace.getOrDefault(place, new Note("", 0))));
    countBlocks(page.tree(), decisions, byNode);

    Map<Integer, String> labelsByNode = new HashMap<>();
    Map<String, String> labelsByPlace = new HashMap<>();
    Map<String, Integer> taken = new HashMap<>();
    for (Map.Entry<Integer, String> entry : places.entrySet()) {
      Note note = byNode.getOrDefault(entry.getKey(), new Note("", 0));
      if (note.first > note.referredIn && note.blocks < MANY_BLOCKS && !note.heading) {
        String label = freeLabel(note.name, taken);
        labelsByNode.put(entry.getKey(), label);
        labelsByPlace.put(entry.getValue(), label);
      }
    }
    return new Footnotes(labelsByNode, labelsByPlace);
  }

  private static Map<String, Note> references(
      SegmentedPage page, Iterable<Decision> decisions, InlineMarkup markup) {
    Map<String, Note> byPlace = new HashMap<>();
    for (Decision decision : decisions) {
      if (!decision.kept()) {
        continue;
      }
      TextBlock block = decision.block();
      for (Run run : markup.runs(block.span())) {
        if (run.style().marks().contains(Mark.NOTE_REFERENCE) && run.style().link().isPresent()) {
          String name = name(page.source().substring(run.start(), run.end()));
          if (!name.isEmpty() && name.length() <= MAX_NAME) {
            NoteReferences.place(run.style().link().get())
                .ifPresent(place -> byPlace.putIfAbsent(place, new Note(name, block.index())));
          }
        }
      }
    }
    return byPlace;
  }

  /** The nodes of the notes, in document order, with the places that lead to them. */
  private static Map<Integer, String> nodes(NodeTree tree, Set<String> places) {
    Map<Integer, String> nodes = new LinkedHashMap<>();
    for (int node = 0; node < tree.size(); node++) {
      Optional<Element> element = tree.element(node);
      if (element.isEmpty() || element.get().attributesSize() == 0) {
        continue;
      }
      String id = element.get().attributes().get("id");
      String place = places.contains(id) ? id : element.get().attributes().get("name");
      if (places.contains(place)) {
        int holder = holder(tree, node);
        if (holder >= 0) {
          nodes.putIfAbsent(holder, place);
        }
      }
    }
    return nodes;
  }

  /** The element of the note at a place: the item around it, or the nearest paragraph; or -1. */
  private static int holder(NodeTree tree, int place) {
    int paragraph = -1;
    int node = place;
    for (int i = 0; i <= MAX_DISTANCE && node > 0; i++) {
      switch (tree.tag(node)) {
        case "li" -> {
          return node;
        }
        case "p", "dd", "div", "aside" -> paragraph = paragraph < 0 ? node : paragraph;
        case "ul", "ol", "table", "section", "article", "main" -> {
          return paragraph;
        }
        default -> {}
      }
      node = tree.parent(node);
    }
    return paragraph;
  }

  private static void countBlocks(
      NodeTree tree, Iterable<Decision> decisions, Map<Integer, Note> byNode) {
    for (Decision decision : decisions) {
      if (!decision.kept()) {
        continue;
      }
      TextBlock block = decision.block();
      for (int node = block.placement().node(); node >= 0; node = tree.parent(node)) {
        Note note = byNode.get(node);
        if (note != null) {
          note.first = note.first < 0 ? block.index() : note.first;
          note.blocks++;
          note.heading |= block.role() == BlockRole.HEADING;
        }
      }
    }
  }

  /** The name with what is no letter, digit or hyphen left out, and a number if it is taken. */
  private static String freeLabel(String name, Map<String, Integer> taken) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      plain.append(letter || (c >= '0' && c <= '9') || c == '-' ? String.valueOf(c) : "");
    }
    String base = plain.isEmpty() ? "note" : plain.toString();
    String label = base;
    while (taken.containsKey(label)) {
      label = base + '-' + taken.merge(base, 1, Integer::sum);
    }
    taken.put(label, 1);
    return label;
  }
}
