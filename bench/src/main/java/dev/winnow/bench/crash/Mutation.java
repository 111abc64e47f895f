package dev.winnow.bench.crash;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/** Ways in which a page can be damaged. Each gives the same bytes for the same seed. */
public enum Mutation {
  /** The page as it is. */
  NONE {
    @Override
    byte[] damage(byte[] page, Random random) {
      return page;
    }
  },
  /** Cut off somewhere. */
  TRUNCATED {
    @Override
    byte[] damage(byte[] page, Random random) {
      return Arrays.copyOf(page, random.nextInt(page.length + 1));
    }
  },
  /** One byte in two hundred replaced by any byte. */
  RANDOM_BYTES {
    @Override
    byte[] damage(byte[] page, Random random) {
      byte[] copy = page.clone();
      for (int i = 0; i < copy.length / BYTES_A_FAULT; i++) {
        copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
      }
      return copy;
    }
  },
  /** Tags and markers put in at random places, most without their partner. */
  UNBALANCED {
    @Override
    byte[] damage(byte[] page, Random random) {
      ByteArrayOutputStream out = new ByteArrayOutputStream(page.length * 2);
      int done = 0;
      while (done < page.length) {
        int run = Math.min(page.length - done, 1 + random.nextInt(2 * BYTES_A_FAULT));
        out.write(page, done, run);
        done += run;
        out.writeBytes(
            FRAGMENTS[random.nextInt(FRAGMENTS.length)].getBytes(StandardCharsets.UTF_8));
      }
      return out.toByteArray();
    }
  },
  /** Pieces in another order. */
  SHUFFLED {
    @Override
    byte[] damage(byte[] page, Random random) {
      int cut = random.nextInt(page.length + 1);
      int second = cut + random.nextInt(page.length - cut + 1);
      ByteArrayOutputStream out = new ByteArrayOutputStream(page.length);
      out.write(page, cut, second - cut);
      out.write(page, 0, cut);
      out.write(page, second, page.length - second);
      return out.toByteArray();
    }
  };

  private static final int BYTES_A_FAULT = 200;

  private static final String[] FRAGMENTS = {
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<table>",
    "</td>",
    "<tr>",
    "<ul>",
    "</li>",
    "<a href=x>",
    "</a>",
    "<b>",
    "</i>",
    "<pre>",
    "</pre>",
    "<article>",
    "</article>",
    "<h1>",
    "<select>",
    "<svg>",
    "</svg>",
    "<template>",
    "<textarea>",
    "</textarea>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<script>",
    "</script>",
    "<noscript>",
    "&",
    "&#x110000;",
    "&amp",
    "\u0000",
    "\n\n",
    "\u00a0",
    "\u200b",
    "\u202e",
    "\ufeff",
    "e\u0301",
    "\ud83d\ude00",
    "<",
    ">",
    "\"",
    "<body>",
    "</html>"
  };

  abstract byte[] damage(byte[] page, Random random);

  /**
   * A damaged copy of a page; the page itself for {@link #NONE}.
   *
   * @param seed the same seed gives the same damage to the same bytes
   */
  public byte[] apply(byte[] page, long seed) {
    return damage(page, new Random(seed));
  }

  /** The name used in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
