package io.tensionwire.ingest.source;

import io.tensionwire.ingest.format.Provenance;
import io.tensionwire.ingest.format.WireFormats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A folder that files are dropped into. A file is handed out once it is complete: its size and time of modification are the
 * same at two polls in a row, and its name is not one of a file in the making. A file that changes later is handed out
 * again. An item's name is its path within the folder; what was published before a restart is known by its stamp.
 */
public final class DropFolder implements Source {
    private static final Set<String> IN_THE_MAKING = Set.of(".tmp", ".part");

    private final Provenance origin;
    private final Path folder;
    private final WireFormats formats;
    private final FolderListing listing;
    private Map<String, ItemStamp> seen = Map.of();
    private final Map<String, ItemStamp> handedOut = new HashMap<>();

    /**
     * Watches a folder and its subfolders, except hidden ones.
     *
     * @param origin the labels of the stories in it
     * @param folder the folder
     * @param formats how its files may be written
     */
    public DropFolder(Provenance origin, Path folder, WireFormats formats) {
        this(origin, folder, formats, FolderListing.of(folder));
    }

    DropFolder(Provenance origin, Path folder, WireFormats formats, FolderListing listing) {
        this.origin = origin;
        this.folder = folder;
        this.formats = formats;
        this.listing = listing;
    }

    @Override
    public String name() {
        return origin.source();
    }

    @Override
    public List<SourceItem> poll() throws IOException {
        Map<String, ItemStamp> now = listing.list();
        List<SourceItem> complete = new ArrayList<>();
        now.forEach((name, stamp) -> {
            if (stamp.equals(seen.get(name)) && !stamp.equals(handedOut.get(name)) && isFinishedName(name)) {
                handedOut.put(name, stamp);
                complete.add(new FileItem(name, folder.resolve(name), origin, formats, () -> handedOut.remove(name)));
            }
        });
        handedOut.keySet().retainAll(now.keySet());
        seen = now;
        return complete;
    }

    @Override
    public boolean isExhausted() {
        return false;
    }

    private static boolean isFinishedName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && IN_THE_MAKING.stream().noneMatch(name::endsWith);
    }
}
