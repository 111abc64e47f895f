package dev.winnow.cli.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The files of a folder and of the folders in it, in the order of the bytes of their paths. Hidden
 * files and folders, and links to folders, are passed over. Holds the names of one folder a level,
 * not of the whole tree. For one thread.
 */
final class FolderWalk {

  /**
   * Something in the folder.
   *
   * @param path where it is
   * @param name its path from the start, which is written as the user wrote it
   * @param failure why a folder could not be listed; empty for a file
   */
  record Entry(Path path, String name, Optional<String> failure) {}

  /** Something found; sorted by {@link #key()}. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Found(Path path, String name, boolean isFolder, byte[] key) {}

  private final Deque<Found> open = new ArrayDeque<>();

  /** Walks {@code folder}, calling it {@code name}. */
  FolderWalk(Path folder, String name) {
    String plain = name.length() > 1 && name.endsWith("/") ? strip(name) : name;
    open.push(new Found(folder, plain, true, new byte[0]));
  }

  private static String strip(String name) {
    int end = name.length();
    while (end > 1 && name.charAt(end - 1) == '/') {
      end--;
    }
    return name.substring(0, end);
  }

  /** The next file, or folder that cannot be listed; empty behind the last. */
  Optional<Entry> next() {
    while (!open.isEmpty()) {
      Found found = open.pop();
      if (!found.isFolder) {
        return Optional.of(new Entry(found.path, found.name, Optional.empty()));
      }
      try {
        List<Found> entries = list(found);
        for (int i = entries.size() - 1; i >= 0; i--) {
          open.push(entries.get(i));
        }
      } catch (IOException e) {
        return failed(found, DocumentBytes.reason(e));
      } catch (DirectoryIteratorException e) {
        return failed(found, "cannot be listed: " + e.getMessage());
      }
    }
    return Optional.empty();
  }

  private static Optional<Entry> failed(Found folder, String reason) {
    return Optional.of(new Entry(folder.path, folder.name, Optional.of(reason)));
  }

  private static List<Found> list(Found folder) throws IOException {
    List<Found> result = new ArrayList<>();
    String prefix = folder.name.equals("/") ? "/" : folder.name + "/";
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path)) {
      for (Path path : stream) {
        String name = String.valueOf(path.getFileName());
        boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        if (!name.startsWith(".") && (isFolder || !Files.isDirectory(path))) {
          // A folder's files have a slash behind its name: sorted so, the whole paths are in order.
          byte[] key = (isFolder ? name + "/" : name).getBytes(StandardCharsets.UTF_8);
          result.add(new Found(path, prefix + name, isFolder, key));
        }
      }
    }
    result.sort((a, b) -> Arrays.compareUnsigned(a.key, b.key));
    return result;
  }
}
