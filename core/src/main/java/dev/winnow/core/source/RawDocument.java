package dev.winnow.core.source;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A document as it was found: its content, and what is known of where it came from. Immutable; the
 * {@code with…} methods return changed copies.
 *
 * <pre>{@code
 * RawDocument page = RawDocument.html("42", bytes).withUrl("https://example.org/news/1");
 * }</pre>
 */
public final class RawDocument {

  private final String id;
  private final MediaType mediaType;
  private final Content content;
  private final Optional<String> url;
  private final Optional<String> charset;
  private final Optional<Instant> fetched;
  private final Map<String, Object> properties;

  /** What a document holds. */
  public sealed interface Content {

    /** Undecoded bytes. The array is not copied: whoever hands it over must not change it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] bytes) implements Content {}

    /** Characters that somebody else decoded. */
    record Text(String text) implements Content {}
  }

  private RawDocument(
      String id,
      MediaType mediaType,
      Content content,
      Optional<String> url,
      Optional<String> charset,
      Optional<Instant> fetched,
      Map<String, Object> properties) {
    this.id = Objects.requireNonNull(id, "id");
    this.mediaType = mediaType;
    this.content = content;
    this.url = url;
    this.charset = charset;
    this.fetched = fetched;
    this.properties = properties;
  }

  private static RawDocument of(String id, MediaType mediaType, Content content) {
    return new RawDocument(
        id, mediaType, content, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
  }

  /** An HTML page as bytes; they are decoded as browsers do. */
  public static RawDocument html(String id, byte[] bytes) {
    return of(id, MediaType.HTML, new Content.Bytes(bytes));
  }

  /** An HTML page that is already text. */
  public static RawDocument html(String id, String html) {
    return of(id, MediaType.HTML, new Content.Text(html));
  }

  /** Plain text as bytes, its charset found by {@code decode}. */
  public static RawDocument text(String id, byte[] bytes) {
    return of(id, MediaType.TEXT, new Content.Bytes(bytes));
  }

  /** Plain text. */
  public static RawDocument text(String id, String text) {
    return of(id, MediaType.TEXT, new Content.Text(text));
  }

  /** This document under another name. */
  public RawDocument withId(String id) {
    return new RawDocument(id, mediaType, content, url, charset, fetched, properties);
  }

  /** This document with the address it was fetched from. */
  public RawDocument withUrl(String url) {
    return new RawDocument(id, mediaType, content, Optional.of(url), charset, fetched, properties);
  }

  /** This document with the charset that its transport declared (an HTTP header, a WARC record). */
  public RawDocument withCharset(String label) {
    return new RawDocument(id, mediaType, content, url, Optional.of(label), fetched, properties);
  }

  /**
   * This document with the time at which it was fetched. Relative dates ("3 hours ago") are counted
   * from there, and no later date is believed; without it no clock is asked.
   */
  public RawDocument withFetched(Instant time) {
    return new RawDocument(id, mediaType, content, url, charset, Optional.of(time), properties);
  }

  /**
   * This document with properties of the dump's own, which the record carries through untouched
   * under {@code source}. Values are strings, numbers, booleans, null, or lists and maps of these.
   */
  public RawDocument withProperties(Map<String, ?> properties) {
    return new RawDocument(
        id,
        mediaType,
        content,
        url,
        charset,
        fetched,
        Collections.unmodifiableMap(new LinkedHashMap<>(properties)));
  }

  /** The name of the document in its dump. */
  public String id() {
    return id;
  }

  /** What the content is. */
  public MediaType mediaType() {
    return mediaType;
  }

  /** The content. */
  public Content content() {
    return content;
  }

  /** The address the document was fetched from. */
  public Optional<String> url() {
    return url;
  }

  /** The charset label that the transport declared. */
  public Optional<String> charset() {
    return charset;
  }

  /** When the document was fetched. */
  public Optional<Instant> fetched() {
    return fetched;
  }

  /** The dump's own properties, in their order. */
  public Map<String, Object> properties() {
    return properties;
  }
}
