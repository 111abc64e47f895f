package dev.winnow.core.metadata;

import java.util.List;
import java.util.Set;

/** Takes the name of the site off a title. */
final class HeadlineCleaner {

  private static final List<String> SEPARATORS =
      List.of(
          " | ",
          " - ",
          " \u2013 ",
          " \u2014 ",
          " \u00b7 ",
          " \u2022 ",
          " :: ",
          " : ",
          " \u00bb ",
          " \u00ab ",
          ": ",
          " / ");

  private HeadlineCleaner() {}

  /**
   * A title without the parts at its ends that are one of some names.
   *
   * @param title the title, tidy
   * @param names names of the site in {@link Strings#squeezed} form
   */
  static String clean(String title, Set<String> names) {
    String rest = title;
    boolean cut = true;
    while (cut) {
      cut = false;
      for (String separator : SEPARATORS) {
        int last = rest.lastIndexOf(separator);
        int first = rest.indexOf(separator);
        if (last > 0 && isName(rest.substring(last + separator.length()), names)) {
          rest = rest.substring(0, last).strip();
          cut = true;
        } else if (first > 0 && isName(rest.substring(0, first), names)) {
          rest = rest.substring(first + separator.length()).strip();
          cut = true;
        }
      }
    }
    return rest;
  }

  private static boolean isName(String part, Set<String> names) {
    return names.contains(Strings.squeezed(part));
  }
}
