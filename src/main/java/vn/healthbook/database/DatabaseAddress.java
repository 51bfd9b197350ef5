package vn.healthbook.database;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One database and who we are there. The URL is the JDBC form ({@code jdbc:postgresql://host:port/name?parameters}) without user
 * and password, so that it may be printed.
 *
 * @param password null when the server asks for none, or when the driver finds it in the password file
 */
public record DatabaseAddress(
        String jdbcUrl, String user, @Nullable String password) {

    private static final String PREFIX = "jdbc:postgresql:";

    /** Connection parameters of the driver that psql knows too, with psql's names. */
    private static final Map<String, String> SHARED_PARAMETERS = Map.of(
            "sslmode", "sslmode",
            "sslrootcert", "sslrootcert",
            "sslcert", "sslcert",
            "sslkey", "sslkey",
            "connectTimeout", "connect_timeout",
            "ApplicationName", "application_name");

    /** The URL that {@code psql} accepts; it contains the password. */
    public String psqlUrl() {
        int question = jdbcUrl.indexOf('?');
        String place = question < 0 ? jdbcUrl : jdbcUrl.substring(0, question);
        String rest = place.substring(PREFIX.length());
        // the driver allows jdbc:postgresql:name and jdbc:postgresql:/ for a server on this machine
        String hostAndName = rest.startsWith("//") ? rest.substring(2) : "localhost/" + rest.replace("/", "");
        String secret = password == null ? "" : ":" + encode(password);
        String parameters = question < 0
                ? ""
                : Stream.of(jdbcUrl.substring(question + 1).split("&", -1))
                        .map(parameter -> parameter.split("=", 2))
                        .filter(pair -> pair.length == 2 && SHARED_PARAMETERS.containsKey(pair[0]))
                        .map(pair -> SHARED_PARAMETERS.get(pair[0]) + "="
                                + encode(URLDecoder.decode(pair[1], StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("&"));
        return "postgresql://" + encode(user) + secret + "@" + hostAndName
                + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /** A connection of one's own, outside any pool; the caller closes it. */
    public Connection connect() throws SQLException {
        return connect(Map.of());
    }

    Connection connect(Map<String, String> options) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.putAll(options);
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /** The same server and user, another database. */
    DatabaseAddress withDatabase(String name) {
        int question = jdbcUrl.indexOf('?');
        String place = question < 0 ? jdbcUrl : jdbcUrl.substring(0, question);
        String parameters = question < 0 ? "" : jdbcUrl.substring(question);
        return new DatabaseAddress(place.substring(0, place.lastIndexOf('/') + 1) + name + parameters, user, password);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Without the password: addresses end up in logs. */
    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }
}
