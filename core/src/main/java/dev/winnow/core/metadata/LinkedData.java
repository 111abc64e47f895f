package dev.winnow.core.metadata;

import dev.winnow.core.metadata.JsonValue.Items;
import dev.winnow.core.metadata.JsonValue.Members;
import dev.winnow.core.metadata.JsonValue.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/** Takes the facts about the page's main thing out of its linked data (schema.org in JSON-LD). */
final class LinkedData {

  /** How far linked data about the article itself is trusted. */
  private static final double ARTICLE = 0.95;

  /** How far linked data about the page that holds the article is trusted. */
  private static final double PAGE = 0.80;

  /** A site that calls itself a person is probably written by that person. */
  private static final double PERSONAL_SITE = 0.62;

  /** Objects visited before the rest is left alone. */
  private static final int MAX_OBJECTS = 2_000;

  /** Members that lead from one description of the page to another, not to something else. */
  private static final List<String> LEADS_ON =
      List.of("@graph", "mainEntity", "mainEntityOfPage", "subjectOf", "isPartOf", "about");

  private static final String RECIPE = "recipe";

  private final Facts facts;
  private final String url;
  private final Map<String, Members> byId = new HashMap<>();
  private final List<Thing> things = new ArrayList<>();

  /** A value and the JSON pointer that leads to it from the list of all roots. */
  private record Found(JsonValue value, String pointer) {}

  /** A typed object and the JSON pointer that leads to it. */
  private record Thing(Members members, String pointer) {}

  private LinkedData(Facts facts, String url) {
    this.facts = facts;
    this.url = url;
  }

  /**
   * Reads scripts of linked data.
   *
   * @param scripts their characters
   * @param url the page's address or an empty string; tells the page's article from others
   * @param facts takes what is found
   * @return the ingredients and steps of recipes, in order
   */
  static List<String> collect(List<String> scripts, String url, Facts facts) {
    LinkedData data = new LinkedData(facts, url);
    List<JsonValue> roots = new ArrayList<>();
    for (String script : scripts) {
      JsonReader.Reading reading = JsonReader.read(script);
      roots.addAll(reading.roots());
      if (reading.capped()) {
        facts.notice("linked data: too large or too deep, a part left out");
      }
    }
    data.index(roots);
    data.describe();
    return data.recipes();
  }

  private void index(List<JsonValue> roots) {
    Deque<Found> queue = new ArrayDeque<>();
    addAll(queue, roots, "");
    for (int seen = 0; !queue.isEmpty() && seen < MAX_OBJECTS; seen++) {
      Found found = queue.remove();
      if (found.value() instanceof Items items) {
        addAll(queue, items.values(), found.pointer());
      } else if (found.value() instanceof Members members) {
        if (members.get("@id") instanceof Text id && members.values().size() > 1) {
          byId.putIfAbsent(id.value(), members);
        }
        if (!types(members).isEmpty()) {
          things.add(new Thing(members, found.pointer()));
        }
        for (String name : LEADS_ON) {
          JsonValue value = members.get(name);
          if (value instanceof Items || value instanceof Members) {
            queue.add(new Found(value, found.pointer() + '/' + name));
          }
        }
      }
    }
    if (!queue.isEmpty()) {
      facts.notice("linked data: more than " + MAX_OBJECTS + " objects, the rest left out");
    }
  }

  private static void addAll(Deque<Found> queue, List<JsonValue> values, String pointer) {
    for (int i = 0; i < values.size(); i++) {
      queue.add(new Found(values.get(i), pointer + '/' + i));
    }
  }

  /** The names of a thing's types, lower case, without the vocabulary's address. */
  private static List<String> types(Members thing) {
    List<String> types = new ArrayList<>();
    for (JsonValue type : thing.get("@type").asList()) {
      if (type instanceof Text text) {
        String name = text.value().strip();
        name = name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')));
        types.add(Strings.lower(name));
      }
    }
    return types;
  }

  private void describe() {
    int main = -1;
    int best = 0;
    for (int i = 0; i < things.size(); i++) {
      int rank = rank(things.get(i).members());
      if (rank > best) {
        best = rank;
        main = i;
      }
    }
    for (int i = 0; i < things.size(); i++) {
      Thing thing = things.get(i);
      facts.from(thing::pointer);
      if (i == main) {
        describeMain(thing.members());
      } else {
        describeOther(thing.members());
      }
    }
  }

  /** How likely a thing is what the page is about: 0 for not at all; the first of equals counts. */
  private int rank(Members thing) {
    int rank = 0;
    for (String type : types(thing)) {
      String pageType = DeclaredTypes.ofName(type);
      if (pageType.equals("article") || pageType.equals("documentation")) {
        rank = Math.max(rank, 8);
      } else if (pageType.equals("forum") || pageType.equals("product")) {
        rank = Math.max(rank, 6);
      } else if (!pageType.isEmpty() && !pageType.equals(DeclaredTypes.PART)) {
        rank = Math.max(rank, 2);
      }
    }
    return rank == 0 ? 0 : rank * 2 + (isThisPage(thing) ? 1 : 0);
  }

  private boolean isThisPage(Members thing) {
    for (String name : List.of("url", "mainEntityOfPage", "@id")) {
      String address = thing.get(name).firstText();
      if (!url.isEmpty() && !address.isEmpty() && withoutNoise(address).equals(withoutNoise(url))) {
        return true;
      }
    }
    return false;
  }

  private static String withoutNoise(String address) {
    int end = address.length();
    for (char stop : new char[] {'#', '?'}) {
      int at = address.indexOf(stop);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    int start = address.indexOf("://");
    String bare = address.substring(start < 0 || start > end ? 0 : start + 3, end);
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private void describeMain(Members thing) {
    boolean product =
        types(thing).stream().anyMatch(t -> DeclaredTypes.ofName(t).equals("product"));
    add(FactKind.HEADLINE, thing, "headline", ARTICLE);
    add(FactKind.HEADLINE, thing, "name", product ? ARTICLE : PAGE);
    add(FactKind.ALTERNATIVE_HEADLINE, thing, "alternativeHeadline", ARTICLE);
    add(FactKind.ALTERNATIVE_HEADLINE, thing, "alternateName", PAGE);
    add(FactKind.DESCRIPTION, thing, "description", PAGE);
    add(FactKind.PUBLISHED, thing, "datePublished", ARTICLE);
    add(FactKind.PUBLISHED, thing, "dateCreated", PAGE);
    add(FactKind.PUBLISHED, thing, "uploadDate", PAGE / 2);
    add(FactKind.MODIFIED, thing, "dateModified", ARTICLE);
    addList(FactKind.SECTION, thing, "articleSection", ARTICLE);
    addList(FactKind.KEYWORDS, thing, "keywords", ARTICLE);
    add(FactKind.LICENSE, thing, "license", ARTICLE);
    add(FactKind.FREE, thing, "isAccessibleForFree", ARTICLE);
    people(thing, "author", ARTICLE);
    people(thing, "creator", PAGE);
    describeAny(thing, ARTICLE);
  }

  /** The page around the main thing may say when it was written and where; not what it is. */
  private void describeOther(Members thing) {
    for (String type : types(thing)) {
      if (type.equals("webpage") || type.endsWith("page")) {
        add(FactKind.PUBLISHED, thing, "datePublished", PAGE);
        add(FactKind.MODIFIED, thing, "dateModified", PAGE);
        add(FactKind.HEADLINE, thing, "headline", PAGE);
        add(FactKind.DESCRIPTION, thing, "description", PAGE);
        add(FactKind.FREE, thing, "isAccessibleForFree", PAGE);
        people(thing, "author", PAGE);
        describeAny(thing, PAGE);
      } else if (type.equals(RECIPE)) {
        // Beside an article it is what the article is about.
        people(thing, "author", PAGE);
      } else if (type.equals("website")) {
        add(FactKind.SITE, thing, "name", PAGE);
      } else if (type.endsWith("organization")) {
        add(FactKind.SITE, thing, "name", PAGE / 2);
        if (types(thing).contains("person")) {
          add(FactKind.AUTHOR, thing, "name", PERSONAL_SITE);
        }
      }
    }
  }

  private void describeAny(Members thing, double confidence) {
    for (String type : types(thing)) {
      facts.add(FactKind.TYPE, type, "json-ld:@type", confidence);
    }
    add(FactKind.LANGUAGE, thing, "inLanguage", PAGE);
    image(thing, confidence);
    for (String name : List.of("publisher", "sourceOrganization")) {
      for (JsonValue publisher : thing.get(name).asList()) {
        facts.add(FactKind.SITE, resolve(publisher).firstText(), "json-ld:" + name, PAGE);
      }
    }
  }

  private void image(Members thing, double confidence) {
    for (String name : List.of("image", "thumbnailUrl", "primaryImageOfPage")) {
      for (JsonValue value : thing.get(name).asList()) {
        JsonValue image = resolve(value);
        if (image instanceof Members members) {
          JsonValue url =
              members.get("url").equals(Text.ABSENT)
                  ? members.get("contentUrl")
                  : members.get("url");
          facts.add(FactKind.IMAGE, url.firstText(), "json-ld:" + name, confidence);
        } else {
          facts.add(FactKind.IMAGE, image.firstText(), "json-ld:" + name, confidence);
        }
      }
    }
  }

  private List<String> recipes() {
    List<String> parts = new ArrayList<>();
    for (Thing thing : things) {
      if (types(thing.members()).contains(RECIPE)) {
        addTexts(thing.members().get("recipeIngredient"), parts);
        addTexts(thing.members().get("recipeInstructions"), parts);
      }
    }
    return parts;
  }

  /** The texts, steps and sections with steps of a list, down to {@link #MAX_OBJECTS}. */
  private static void addTexts(JsonValue list, List<String> texts) {
    Deque<JsonValue> queue = new ArrayDeque<>(list.asList());
    for (int seen = 0; !queue.isEmpty() && seen < MAX_OBJECTS; seen++) {
      JsonValue value = queue.remove();
      if (value instanceof Text text) {
        String said = text.value();
        texts.add(said.indexOf('<') < 0 ? said : Jsoup.parseBodyFragment(said).text());
      } else if (value instanceof Members members) {
        queue.addAll(members.get("text").asList());
        queue.addAll(members.get("itemListElement").asList());
      } else {
        queue.addAll(value.asList());
      }
    }
  }

  private void people(Members thing, String name, double confidence) {
    for (JsonValue value : thing.get(name).asList()) {
      JsonValue person = resolve(value);
      double trust = confidence;
      List<JsonValue> names = List.of(person);
      if (person instanceof Members members) {
        boolean body = isOrganization(members);
        trust -= body ? 0.1 : 0;
        if (body) {
          facts.add(
              FactKind.ORGANIZATION, members.get("name").firstText(), "json-ld:" + name, trust);
        }
        names = members.get("name").asList();
        if (names.isEmpty()) {
          names = joined(members);
        }
      }
      for (JsonValue spoken : names) {
        facts.add(FactKind.AUTHOR, spoken.firstText(), "json-ld:" + name, trust);
      }
    }
  }

  private static boolean isOrganization(Members thing) {
    return types(thing).contains("organization");
  }

  private static List<JsonValue> joined(Members person) {
    String given = person.get("givenName").firstText();
    String family = person.get("familyName").firstText();
    return List.of(new Text((given + " " + family).strip()));
  }

  private JsonValue resolve(JsonValue value) {
    if (value instanceof Members members
        && members.values().size() <= 2
        && members.get("@id") instanceof Text id) {
      return members.get("name").equals(Text.ABSENT)
          ? byId.getOrDefault(id.value(), members)
          : members;
    }
    return value;
  }

  private void add(FactKind kind, Members thing, String name, double confidence) {
    facts.add(kind, thing.get(name).firstText(), "json-ld:" + name, confidence);
  }

  private void addList(FactKind kind, Members thing, String name, double confidence) {
    for (JsonValue value : thing.get(name).asList()) {
      facts.add(kind, value.firstText(), "json-ld:" + name, confidence);
    }
  }
}
