package vn.healthbook.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import vn.healthbook.database.DatabaseAddress;

/** A network between a program and its server that falls silent once, after so many bytes have gone to the server, and then goes on. */
final class Relay implements AutoCloseable {

    private final ServerSocket door;
    private final int serverPort;
    private final AtomicLong bytes = new AtomicLong();
    private final long silentAfter;
    private final Duration silence;
    private volatile long silentUntil;

    private Relay(int serverPort, long silentAfter, Duration silence) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.serverPort = serverPort;
        this.silentAfter = silentAfter;
        this.silence = silence;
        start(this::listen);
    }

    static Relay to(DatabaseAddress server, long silentAfter, Duration silence) throws IOException {
        return new Relay(port(server), silentAfter, silence);
    }

    /** The server as it is reached through here. */
    DatabaseAddress address(DatabaseAddress server) {
        String url = server.jdbcUrl().replace(":" + port(server) + "/", ":" + door.getLocalPort() + "/");
        return new DatabaseAddress(url, server.user(), server.password());
    }

    boolean fellSilent() {
        return silentUntil != 0;
    }

    private static int port(DatabaseAddress server) {
        return Integer.parseInt(server.jdbcUrl().replaceFirst("^.*:(\\d+)/.*$", "$1"));
    }

    private void listen() throws IOException {
        while (!door.isClosed()) {
            Socket program = door.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            start(() -> carry(program, server, true));
            start(() -> carry(server, program, false));
        }
    }

    private void carry(Socket from, Socket to, boolean towardsServer) throws IOException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] block = new byte[8192];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                if (towardsServer && bytes.addAndGet(read) >= silentAfter && silentUntil == 0) {
                    silentUntil = System.nanoTime() + silence.toNanos();
                }
                while (silentUntil != 0 && System.nanoTime() < silentUntil) {
                    LockSupport.parkNanos(silentUntil - System.nanoTime());
                }
                out.write(block, 0, read);
                out.flush();
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                // one side has closed, and with it the other
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
