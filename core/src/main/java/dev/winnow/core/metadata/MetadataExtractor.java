package dev.winnow.core.metadata;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.decide.Focus;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.page.PageType;
import dev.winnow.core.page.PageTypes;
import dev.winnow.core.parse.SourcePage;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the facts about an article. Stateless and thread-safe. */
public final class MetadataExtractor {

  /** Sentences that make a plain text an article rather than a snippet. */
  private static final int MIN_SENTENCES = 3;

  /** Characters of a text that is believed more than what the page declares. */
  private static final int MIN_CLEAR_TEXT = 600;

  /** From this trust on a statement needs no other source. */
  private static final double SPOKEN = 0.5;

  private static final double AGREED_LANGUAGE = 0.95;
  private static final double TEXT_LANGUAGE = 0.8;
  private static final double SHORT_LANGUAGE = 0.5;

  private MetadataExtractor() {}

  /**
   * The facts about an article. Everything that the page states is gathered first, each statement
   * with its source; then each field is decided by itself. No input makes it fail.
   *
   * @param source the parsed page
   * @param context its blocks and address
   * @param decisions one for each block; those of the kinds {@code TITLE}, {@code SUMMARY}, {@code
   *     BYLINE}, {@code DATELINE}, {@code AGENCY} and {@code TAGS} hold facts; may be empty
   * @param settings bounds, focus and when the page was fetched
   */
  public static Metadata extract(
      SourcePage source, PageContext context, List<Decision> decisions, MetadataSettings settings) {
    Statements statements = Statements.gather(source, context.url(), settings.maxLength());
    return extract(
        statements,
        PageTypes.of(context, statements.declaredTypes()),
        context,
        decisions,
        settings);
  }

  /**
   * The facts about an article whose page has been read already.
   *
   * @param statements what the page says of itself; takes what the decided blocks say, too, and
   *     serves one extraction
   * @param type what the page is, as far as it is known
   * @param context its blocks and address
   * @param decisions one for each block, as above
   * @param settings bounds, focus and when the page was fetched
   */
  public static Metadata extract(
      Statements statements,
      Optional<PageTypes.Guess> type,
      PageContext context,
      List<Decision> decisions,
      MetadataSettings settings) {
    Facts facts = statements.facts();
    String url = context.url().orElse("");
    TextFacts.collect(decisions, facts);
    if (!context.page().hasMarkup()) {
      TextHead.collect(decisions, facts);
    }
    if (isSilent(facts, FactKind.PUBLISHED) || isSilent(facts, FactKind.AUTHOR)) {
      statements.readStates();
    }
    facts.from(() -> "");
    facts.add(FactKind.PUBLISHED, UrlDate.in(url), "url", 0.6);

    Arbiter arbiter = new Arbiter(facts, context.host().orElse(""));
    Optional<Candidate> spoken = language(context, decisions, arbiter);
    String language = spoken.map(Candidate::value).orElse("");
    Fields fields = new Fields();
    Optional<Candidate> headline =
        arbiter.headline(
            statements.headings(), statements.title(), type.map(PageTypes.Guess::type));
    fields.put(MetadataField.HEADLINE, headline);
    fields.put(MetadataField.ALTERNATIVE_HEADLINE, arbiter.alternativeHeadline(headline));
    fields.put(MetadataField.DESCRIPTION, arbiter.best(FactKind.DESCRIPTION));
    fields.put(MetadataField.AUTHORS, arbiter.authors());
    fields.put(MetadataField.AGENCIES, arbiter.agencies());
    fields.put(MetadataField.ORGANIZATIONS, arbiter.organizations());
    fields.put(MetadataField.SECTION, arbiter.best(FactKind.SECTION));
    fields.put(MetadataField.SITE, arbiter.best(FactKind.SITE).filter(c -> c.confidence() > 0.3));
    fields.put(MetadataField.LICENSE, arbiter.best(FactKind.LICENSE));
    fields.put(MetadataField.KEYWORDS, keywords(facts));
    fields.put(MetadataField.IMAGE, address(arbiter.best(FactKind.IMAGE), url));
    fields.put(MetadataField.CANONICAL_URL, address(arbiter.best(FactKind.CANONICAL_URL), url));
    fields.put(MetadataField.TYPE, type(type, context));
    fields.put(MetadataField.IN_LANGUAGE, spoken);
    DateParser parser = DateParser.of(language, country(facts, context), settings.fetched());
    dates(facts, parser, settings.focus(), fields);
    return new Metadata(fields.values, free(facts), facts.notices());
  }

  /** Whether the page says nothing about something that may be believed. */
  private static boolean isSilent(Facts facts, FactKind kind) {
    for (Candidate stated : facts.of(kind)) {
      if (stated.confidence() >= SPOKEN) {
        return false;
      }
    }
    return true;
  }

  /** The fields decided so far; for one call. */
  private static final class Fields {
    final Map<MetadataField, List<Candidate>> values = new EnumMap<>(MetadataField.class);

    void put(MetadataField field, Optional<Candidate> value) {
      value.ifPresent(candidate -> values.put(field, List.of(candidate)));
    }

    void put(MetadataField field, List<Candidate> list) {
      values.put(field, list);
    }
  }

  private static void dates(Facts facts, DateParser parser, Focus focus, Fields fields) {
    DateChoice changes = new DateChoice(facts.of(FactKind.MODIFIED), parser, focus);
    new DateChoice(facts.of(FactKind.PUBLISHED), parser, focus, changes.unseenDays())
        .choose()
        .ifPresent(
            published -> {
              Candidate from = published.from();
              fields.put(
                  MetadataField.DATE_PUBLISHED,
                  Optional.of(from.withValue(published.date().toIso())));
              fields.put(MetadataField.DATE_PUBLISHED_RAW, Optional.of(from));
            });
    changes
        .choose()
        .ifPresent(
            modified ->
                fields.put(
                    MetadataField.DATE_MODIFIED,
                    Optional.of(modified.from().withValue(modified.date().toIso()))));
  }

  private static Optional<Candidate> address(Optional<Candidate> stated, String base) {
    return stated
        .map(candidate -> candidate.withValue(Strings.absolute(base, candidate.value())))
        .filter(candidate -> !candidate.value().isEmpty());
  }

  /** The declared language, unless the text is long and clearly written in another. */
  private static Optional<Candidate> language(
      PageContext context, List<Decision> decisions, Arbiter arbiter) {
    String declared =
        code(
            context
                .language()
                .or(() -> arbiter.best(FactKind.LANGUAGE).map(Candidate::value))
                .orElse(""));
    String text = keptText(context, decisions);
    String written = LanguageGuess.of(text);
    boolean clear = text.length() >= MIN_CLEAR_TEXT && !written.isEmpty();
    if (written.equals(declared) && !written.isEmpty()) {
      return Optional.of(new Candidate(written, "text", AGREED_LANGUAGE));
    }
    if (declared.isEmpty() || (clear && !LanguageGuess.isVariant(written, declared))) {
      return written.isEmpty()
          ? Optional.empty()
          : Optional.of(new Candidate(written, "text", clear ? TEXT_LANGUAGE : SHORT_LANGUAGE));
    }
    return Optional.of(new Candidate(declared, "declared", TEXT_LANGUAGE));
  }

  private static String code(String tag) {
    String stripped = tag.strip();
    int end = 0;
    while (end < stripped.length() && Character.isLetter(stripped.charAt(end))) {
      end++;
    }
    return end == 2 || end == 3 ? stripped.substring(0, end).toLowerCase(Locale.ROOT) : "";
  }

  /** The beginning of the text that stays; of the whole text where nothing was decided. */
  private static String keptText(PageContext context, List<Decision> decisions) {
    StringBuilder text = new StringBuilder();
    for (Decision decision : decisions) {
      if (decision.kept() && text.length() < LanguageGuess.MAX_LENGTH) {
        text.append(decision.block().text()).append('\n');
      }
    }
    if (decisions.isEmpty()) {
      for (TextBlock block : context.page().blocks()) {
        if (text.length() < LanguageGuess.MAX_LENGTH) {
          text.append(block.text()).append('\n');
        }
      }
    }
    return text.toString();
  }

  /** The country by the declared languages ("en-GB") or the address; empty if neither says. */
  private static String country(Facts facts, PageContext context) {
    for (Candidate language : facts.of(FactKind.LANGUAGE)) {
      String tag = language.value();
      if (tag.length() == 5 && !Character.isLetter(tag.charAt(2))) {
        return tag.substring(3).toLowerCase(Locale.ROOT);
      }
    }
    String host = context.host().orElse("");
    String top = host.substring(host.lastIndexOf('.') + 1);
    return top.length() == 2 && !List.of("io", "co", "tv", "me", "ai").contains(top) ? top : "";
  }

  private static List<Candidate> keywords(Facts facts) {
    Map<String, Candidate> keywords = new LinkedHashMap<>();
    for (Candidate stated : facts.of(FactKind.KEYWORDS)) {
      for (String word : stated.value().split("[,;]", -1)) {
        String keyword = word.strip();
        if (!keyword.isEmpty()) {
          keywords.putIfAbsent(Strings.key(keyword), stated.withValue(keyword));
        }
      }
    }
    return new ArrayList<>(keywords.values());
  }

  private static Optional<Candidate> type(Optional<PageTypes.Guess> type, PageContext context) {
    if (type.isPresent()) {
      PageTypes.Guess guess = type.get();
      return Optional.of(new Candidate(guess.type().label(), "page", guess.probability()));
    }
    if (context.page().hasMarkup()) {
      return Optional.empty();
    }
    int sentences = 0;
    for (TextBlock block : context.page().blocks()) {
      sentences += block.counts().sentences();
    }
    return sentences >= MIN_SENTENCES
        ? Optional.of(new Candidate(PageType.ARTICLE.label(), "text", 0.5))
        : Optional.empty();
  }

  private static Optional<Boolean> free(Facts facts) {
    for (Candidate stated : facts.of(FactKind.FREE)) {
      String value = Strings.lower(stated.value());
      if (List.of("false", "no", "locked", "metered", "0").contains(value)) {
        return Optional.of(false);
      }
      if (List.of("true", "yes", "free", "1").contains(value)) {
        return Optional.of(true);
      }
    }
    return Optional.empty();
  }
}
