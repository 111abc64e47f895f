package dev.winnow.bench.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldsTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.example.org/a, example.org",
    "http://news.blog.example.com:8080/?q=1, example.com",
    "https://WWW.Example.CO.UK/, example.co.uk",
    "https://shop.example.com.au#top, example.com.au",
    "https://co.uk/, co.uk",
    "http://localhost/x, localhost",
    "https://example.de, example.de",
    "no address, no address"
  })
  void theRegisteredDomainIsTwoLabelsOrThree(String url, String domain) {
    assertThat(Folds.domain(url)).isEqualTo(domain);
  }

  @Test
  void pagesOfASiteStayTogetherWhateverTheirOrder() {
    List<String> urls = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      urls.add("https://a.site" + i + ".example/1");
      urls.add("https://b.site" + i + ".example/2");
    }
    for (int i = 0; i < 50; i++) {
      urls.add("https://www.place" + i + ".org/");
      urls.add("https://m.place" + i + ".org/");
    }
    Folds folds = new Folds(urls, 5, 3);
    Collections.reverse(urls);
    Folds again = new Folds(urls, 5, 3);

    int[] sizes = new int[5];
    for (int i = 0; i < 50; i++) {
      int fold = folds.of("https://www.place" + i + ".org/");
      assertThat(folds.of("https://m.place" + i + ".org/")).isEqualTo(fold);
      assertThat(again.of("https://m.place" + i + ".org/")).isEqualTo(fold);
      sizes[fold]++;
    }
    assertThat(sizes).doesNotContain(0);
  }

  @Test
  void anUnknownAddressHasNoFold() {
    Folds folds = new Folds(List.of("https://example.org/"), 5, 1);

    assertThatThrownBy(() -> folds.of("https://example.net/"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(folds.isIn("https://example.net/", 0)).isFalse();
  }

  @Test
  void anAddressIsInTheFoldOfItsSite() {
    Folds folds = new Folds(List.of("https://example.org/"), 5, 1);

    assertThat(folds.isIn("https://www.example.org/a", folds.of("https://example.org/"))).isTrue();
    assertThat(folds.isIn("https://example.org/", 4)).isFalse();
  }
}
