package io.tensionwire.ingest.source;

import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.WireFormats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that are named once and read once, in the order in which they are named. An item's name is its absolute path. */
public final class FileSource implements Source {
    private final Provenance origin;
    private final List<SourceItem> files = new ArrayList<>();

    /**
     * Names the files; nothing is opened yet.
     *
     * @param origin the labels of their stories
     * @param files where they lie
     * @param formats how they may be written
     */
    public FileSource(Provenance origin, List<Path> files, WireFormats formats) {
        this.origin = origin;
        for (Path file : files) {
            String name = file.toAbsolutePath().normalize().toString().replace('\\', '/');
            this.files.add(new FileItem(name, file, origin, formats, () -> {}));
        }
    }

    @Override
    public String name() {
        return origin.source();
    }

    @Override
    public List<SourceItem> poll() {
        List<SourceItem> items = List.copyOf(files);
        files.clear();
        return items;
    }

    @Override
    public boolean isExhausted() {
        return files.isEmpty();
    }
}
