package vn.healthbook.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.healthbook.database.DatabaseUnavailable;
import vn.healthbook.database.EmbeddedServer;
import vn.healthbook.truth.Delivery;

/** A home with a PostgreSQL of its own, in which commands are typed as an operator would. */
final class CityHome {

    static final LocalDate FIRST_NIGHT = Situation.FIRST_NIGHT;

    /** Homes whose server may run: none is to be left behind, whatever happens. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Ground ground;
    private final Children children;

    private CityHome(Path home, Children children) {
        this.ground = new Ground(null, home);
        this.children = children;
    }

    static CityHome make(Path home, Children children) throws IOException {
        Files.createDirectories(home);
        OPEN.add(home);
        return new CityHome(home, children);
    }

    Path path() {
        return ground.home();
    }

    /** Puts a file into its inbox, there to lie under the given name. */
    void deliver(Delivery delivery, String name) throws IOException {
        Path inbox = Files.createDirectories(
                ground.home().resolve("inbox").resolve(delivery.layout().replace("-csv", "")));
        // as if it had lain there for a while; a young file is looked at twice
        Files.copy(delivery.file(), inbox.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
    }

    static List<String> nightly(int night) {
        return List.of("nightly", "--date", FIRST_NIGHT.plusDays(night - 1L).toString());
    }

    Ended type(List<String> command, @Nullable Blow blow, Defect defect) throws IOException, InterruptedException {
        return children.run(ground, command, blow, defect);
    }

    /** The first command of all also makes the archive of classes that lets the others start fast. */
    Ended typeFirst(List<String> command) throws IOException, InterruptedException {
        return children.runAndArchive(ground, command);
    }

    Ground ground() {
        return ground;
    }

    Content content() throws SQLException {
        return Content.of(ground.database());
    }

    /** Stops the server and leaves what there is. */
    void close() {
        EmbeddedServer.stop(ground.home(), true);
        OPEN.remove(ground.home());
    }

    void delete() {
        close();
        FileTree.delete(ground.home().toFile());
    }

    /** For the end of this program, however it comes: no child and no server lives on. */
    static void endAll() {
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        for (Path home : OPEN) {
            try {
                EmbeddedServer.stop(home, true);
            } catch (DatabaseUnavailable stuck) {
                System.err.println("The server below " + home + " could not be stopped: " + stuck.getMessage());
            }
        }
    }
}
