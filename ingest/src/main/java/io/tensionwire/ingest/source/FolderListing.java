package io.tensionwire.ingest.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** Lists a folder at one moment. */
@FunctionalInterface
interface FolderListing {

    /**
     * Returns the stamps of the files by their path within the folder, {@code /} between folders, sorted.
     *
     * @throws IOException if the folder cannot be listed
     */
    Map<String, ItemStamp> list() throws IOException;

    /** Returns the listing of a folder and its subfolders, without what is hidden and without following links. */
    static FolderListing of(Path folder) {
        return () -> {
            if (!Files.isDirectory(folder)) {
                throw new IOException("the drop folder " + folder + " is not there; create it or correct its path");
            }
            Map<String, ItemStamp> files = new TreeMap<>();
            Files.walkFileTree(folder, new Collector(folder, files));
            return files;
        };
    }

    /** Notes the files of a tree. */
    final class Collector extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Map<String, ItemStamp> files;

        Collector(Path folder, Map<String, ItemStamp> files) {
            this.folder = folder;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
            boolean hidden =
                    !entered.equals(folder) && entered.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.put(
                        name,
                        new ItemStamp(
                                attributes.size(), attributes.lastModifiedTime().toInstant()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            // A file that vanishes between listing and looking is simply not there.
            return FileVisitResult.CONTINUE;
        }
    }
}
