package dev.winnow.cli;

import dev.winnow.cli.input.DocumentSource;
import dev.winnow.cli.input.Loaded;
import dev.winnow.cli.input.PendingDocument;
import dev.winnow.core.source.Limits;
import dev.winnow.rules.PageLines;
import dev.winnow.rules.TemplateLearner;
import java.util.Optional;
import java.util.function.Consumer;

/** Learns the templates of a dump, which is read twice. Stateless. */
final class Learning {

  private Learning() {}

  /**
   * The learnt rules as a pack; empty if nothing repeats.
   *
   * @throws Failure if an input cannot be read twice
   */
  static String pack(InputOptions input, Console console, String name) {
    if (input.readsStdin()) {
      throw new Failure("learning reads its inputs twice: the standard input cannot be read again");
    }
    TemplateLearner learner = new TemplateLearner();
    read(input, console, page -> learner.count(page.host(), page.lines()));
    read(input, console, page -> learner.collect(page.host(), page.id(), page.lines()));
    if (learner.dropped() > 0) {
      console.tell(learner.dropped() + " lines had no room among those learnt");
    }
    return learner.pack(name);
  }

  private static void read(InputOptions input, Console console, Consumer<PageLines> reader) {
    try (DocumentSource source = input.open(console.in(), Limits.DEFAULT)) {
      for (Optional<PendingDocument> next = source.next(); next.isPresent(); next = source.next()) {
        if (next.get().load() instanceof Loaded.Document document) {
          reader.accept(PageLines.of(document.document()));
        }
      }
    }
  }
}
