package vn.healthbook.database;

import java.io.IOException;
import java.nio.file.Path;

/** A program that opens a home, prints the server's process number and lives until it is killed. */
final class OpensAHome {

    private OpensAHome() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(EmbeddedServer.open(Path.of(arguments[0]), ServerSettings.throwAway())
                .pid());
        // nothing ever arrives: the one who started this program kills it
        System.exit(System.in.read());
    }
}
