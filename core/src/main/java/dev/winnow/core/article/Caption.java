package dev.winnow.core.article;

import java.util.Optional;

/**
 * What stood beside a picture.
 *
 * @param text what the picture shows; empty where only a credit stood
 * @param credit who took or owns it, without label or brackets
 */
public record Caption(Optional<String> text, Optional<String> credit) {}
