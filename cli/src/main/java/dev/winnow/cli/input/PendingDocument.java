package dev.winnow.cli.input;

/** A document that was found but not read yet. It is found in order, but read by any thread. */
public interface PendingDocument {

  /** About how many bytes of memory it takes, from now until it is cleaned. */
  long weight();

  /** Reads it. Never throws for what it holds or for a file that cannot be read. */
  Loaded load();

  /** A document of which it is known already what came of it. */
  static PendingDocument of(Loaded loaded) {
    return new PendingDocument() {
      @Override
      public long weight() {
        return loaded.bytes();
      }

      @Override
      public Loaded load() {
        return loaded;
      }
    };
  }
}
