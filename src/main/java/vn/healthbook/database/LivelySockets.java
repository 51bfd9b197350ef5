package vn.healthbook.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.util.Map;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;

/**
 * Sockets that ask the other side for a sign of life: after a minute without a byte, then every ten seconds; after a minute without an answer
 * the connection counts as lost. The operating system's own first question comes after two hours. The driver makes it by name.
 */
public final class LivelySockets extends SocketFactory {

    private static final Map<SocketOption<Integer>, Integer> SIGNS = Map.of(
            ExtendedSocketOptions.TCP_KEEPIDLE, 60,
            ExtendedSocketOptions.TCP_KEEPINTERVAL, 10,
            ExtendedSocketOptions.TCP_KEEPCOUNT, 6);

    @Override
    public Socket createSocket() throws IOException {
        return lively(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return lively(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return lively(new Socket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return lively(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return lively(new Socket(host, port, from, fromPort));
    }

    /** Not every system can be told how often. */
    private static Socket lively(Socket socket) throws IOException {
        socket.setKeepAlive(true);
        for (Map.Entry<SocketOption<Integer>, Integer> sign : SIGNS.entrySet()) {
            if (socket.supportedOptions().contains(sign.getKey())) {
                socket.setOption(sign.getKey(), sign.getValue());
            }
        }
        return socket;
    }
}
