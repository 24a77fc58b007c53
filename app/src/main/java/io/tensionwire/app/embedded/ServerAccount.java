package io.tensionwire.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.PosixFilePermission;
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

    /** Returns the command that runs another under the account. */
    static List<String> command(List<String> server) {
        if (!isRoot()) {
            return server;
        }
        List<String> command =
                new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=nogroup", "--clear-groups"));
        command.addAll(server);
        return command;
    }

    /**
     * Returns a folder that the account can reach: the wanted one, or where that lies below a folder closed to others (such
     * as root's home) one under {@code /var/tmp} whose name is kept in the wanted one. Deleting the wanted one resets both.
     */
    static Path reachable(Path wanted) throws IOException {
        Files.createDirectories(wanted);
        if (!isRoot() || isOpenToOthers(wanted)) {
            return wanted;
        }
        Path pointer = wanted.resolve("kept-in");
        if (!Files.exists(pointer)) {
            Path elsewhere = Files.createTempDirectory(Path.of("/var/tmp"), "tensionwire-");
            Files.writeString(pointer, elsewhere.toString());
        }
        return Files.createDirectories(Path.of(Files.readString(pointer).strip()));
    }

    private static boolean isOpenToOthers(Path folder) throws IOException {
        for (Path path = folder.getParent(); path != null; path = path.getParent()) {
            if (!Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
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
