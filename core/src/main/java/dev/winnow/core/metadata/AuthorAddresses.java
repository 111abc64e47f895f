package dev.winnow.core.metadata;

import java.util.HashSet;
import java.util.Set;

/** Tells the addresses of authors' pages by the names of the parts of their paths. */
final class AuthorAddresses {

  /** Longest part that is looked up. (Characters.) */
  private static final int MAX_PART = 12;

  /** Parts behind which the pages of authors lie. */
  private static final Set<String> AUTHOR = new HashSet<>();

  /** What stands behind such a part in the addresses of accounts, which everybody may have. */
  private static final Set<String> ACCOUNT = new HashSet<>();

  static {
    for (String[] row : Resources.rows("author-addresses.tsv", 2)) {
      switch (row[0]) {
        case "author" -> AUTHOR.add(row[1]);
        case "account" -> ACCOUNT.add(row[1]);
        default -> throw new IllegalStateException("author-addresses.tsv: no such use: " + row[0]);
      }
    }
  }

  private AuthorAddresses() {}

  /** Whether an address has one more part behind one that means authors, which may be a name. */
  static boolean leadsToAuthor(String address) {
    int start = 0;
    for (int i = 0; i < address.length() && address.charAt(i) != '?'; i++) {
      if (address.charAt(i) == '/') {
        boolean more = i + 1 < address.length();
        if (more && i - start <= MAX_PART && AUTHOR.contains(address.substring(start, i))) {
          return !ACCOUNT.contains(firstPart(address, i + 1));
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static String firstPart(String address, int start) {
    int end = start;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return address.substring(start, end);
  }
}
