package vn.healthbook.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;

/** The room of the embedded server below a home: data, port, password, log and the lock under which it is started and stopped. */
record ServerHome(Path directory) {

    /** File locks belong to the whole process, so threads need one of their own. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    /** Below the ports that systems give to outgoing connections, which could take ours while the server is down. */
    private static final int LOWEST_PORT = 20_000;

    private static final int HIGHEST_PORT = 32_000;

    private static final int PORT_ATTEMPTS = 200;

    private static final int PASSWORD_BYTES = 24;

    /** What is done while nobody else starts or stops the server of this home. */
    interface Exclusive<T> {
        T run() throws IOException;
    }

    static ServerHome of(Path home) {
        return new ServerHome(home.toAbsolutePath().normalize().resolve("postgres"));
    }

    Path data() {
        return directory.resolve("data");
    }

    Path log() {
        return directory.resolve("server.log");
    }

    Path passwordFile() {
        return directory.resolve("password");
    }

    <T> T locked(Exclusive<T> work) {
        THREADS.lock();
        try {
            Modes.createDirectory(directory);
            try (FileChannel channel = FileChannel.open(
                            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IOException("lock lost: " + directory);
                }
                return work.run();
            }
        } catch (AccessDeniedException | ReadOnlyFileSystemException refused) {
            throw Refusals.homeNotWritable(directory).because(refused);
        } catch (FileSystemException failed) {
            throw refusal(failed);
        } catch (IOException failed) {
            throw Refusals.didNotStart(log(), String.valueOf(failed.getMessage()))
                    .because(failed);
        } finally {
            THREADS.unlock();
        }
    }

    private DatabaseUnavailable refusal(FileSystemException failed) {
        String reason = String.valueOf(failed.getReason());
        if (reason.contains("No space left") || reason.contains("quota")) {
            return Refusals.noSpace(directory, 0, ServerControl.MEGABYTES_TO_START)
                    .because(failed);
        }
        if (reason.contains("Read-only") || !Files.isWritable(directory)) {
            return Refusals.homeNotWritable(directory).because(failed);
        }
        return Refusals.didNotStart(log(), failed.getClass().getSimpleName() + " " + failed.getMessage())
                .because(failed);
    }

    /** The server's password; made once, before there are data. */
    String password() throws IOException {
        if (!Files.exists(passwordFile())) {
            if (Files.exists(data())) {
                throw Refusals.passwordLost(passwordFile());
            }
            byte[] bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            Modes.write(passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
        }
        String password = Files.isReadable(passwordFile())
                ? Files.readString(passwordFile()).strip()
                : "";
        if (password.isEmpty()) {
            throw Refusals.passwordLost(passwordFile());
        }
        return password;
    }

    /** The port of this home: chosen free once and kept, chosen again when another program has taken it. */
    int freePort() throws IOException {
        Path file = directory.resolve("port");
        String kept = Files.exists(file) ? Files.readString(file).strip() : "";
        if (kept.matches("\\d{4,5}") && isFree(Integer.parseInt(kept))) {
            return Integer.parseInt(kept);
        }
        Random random = new SecureRandom();
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            int port = LOWEST_PORT + random.nextInt(HIGHEST_PORT - LOWEST_PORT);
            if (isFree(port)) {
                Modes.write(file, port + "\n");
                return port;
            }
        }
        throw new IOException("no free port between " + LOWEST_PORT + " and " + HIGHEST_PORT);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // as the server itself does, so that connections still closing do not count
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }

    /** The superuser of the embedded server at a port; the database is the program's own. */
    DatabaseAddress address(int port) throws IOException {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedServer.DATABASE, EmbeddedServer.USER, password());
    }
}
