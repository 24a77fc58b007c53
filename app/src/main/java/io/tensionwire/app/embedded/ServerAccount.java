package io.tensionwire.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The account that Elasticsearch runs under: the user's own, or {@code nobody} where the user is root, since the server
 * refuses to run as root.
 */
final class ServerAccount {
    private static final String NOBODY = "nobody";

    private ServerAccount() {}

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /**
     * Returns the command that runs another under the account. Root's state folder may lie where nobody may look, so the
     * server keeps the one right to search folders.
     */
    static List<String> command(List<String> server) {
        if (!isRoot()) {
            return server;
        }
        List<String> command = new ArrayList<>(List.of(
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=nogroup",
                "--clear-groups",
                "--inh-caps=+dac_read_search",
                "--ambient-caps=+dac_read_search"));
        command.addAll(server);
        return command;
    }

    /** Makes the account the owner of a folder and all that is in it. */
    static void own(Path folder) throws IOException {
        if (!isRoot()) {
            return;
        }
        UserPrincipal nobody =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.getFileAttributeView(file, FileOwnerAttributeView.class).setOwner(nobody);
            }
        }
    }
}
