package dev.winnow.core.reason;

/** Ends the way of a document that gives no article. It never leaves core's front door. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Rejection rejection;

  /** Refuses a document for the reason given. */
  public RefusedException(Rejection rejection) {
    super(rejection.detail(), null, false, false);
    this.rejection = rejection;
  }

  /** Why. */
  public Rejection rejection() {
    return rejection;
  }
}
