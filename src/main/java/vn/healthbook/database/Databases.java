package vn.healthbook.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which database a command works on: the one named with {@code --db}, else {@code HEALTHBOOK_DB_URL}, else the embedded one of
 * the home. Named servers are tried before anything else happens.
 */
public final class Databases {

    private static final int OLDEST_VERSION = 15;

    private static final String JDBC = "jdbc:";

    private Databases() {}

    /**
     * The database to work on, reachable and of a usable version.
     *
     * @param url what {@code --db} says; {@code jdbc:postgresql://host:port/name} or {@code postgresql://user@host:port/name}
     * @param environment looked up for {@code HEALTHBOOK_DB_URL}, {@code _USER} and {@code _PASSWORD}
     * @throws DatabaseUnavailable when there is no usable database, with what to do next
     */
    public static DatabaseAddress resolve(Path home, @Nullable String url, Map<String, String> environment) {
        Optional<DatabaseAddress> named = named(url, environment);
        if (named.isPresent()) {
            requireUsable(named.get());
            return named.get();
        }
        return EmbeddedServer.open(home).database();
    }

    /** The named database as it is written, not tried; empty when the embedded one is meant. */
    public static Optional<DatabaseAddress> named(@Nullable String url, Map<String, String> environment) {
        if (url != null) {
            return Optional.of(parse(url, "--db", environment));
        }
        String fromEnvironment = environment.getOrDefault("HEALTHBOOK_DB_URL", "");
        return fromEnvironment.isBlank()
                ? Optional.empty()
                : Optional.of(parse(fromEnvironment.strip(), "HEALTHBOOK_DB_URL", environment));
    }

    /** Takes user and password out of the URL wherever they stand, so that what is left may be printed. */
    static DatabaseAddress parse(String url, String source, Map<String, String> environment) {
        String plain = url.startsWith(JDBC) ? url.substring(JDBC.length()) : url;
        plain = plain.replaceFirst("^postgres:", "postgresql:");
        if (!plain.startsWith("postgresql:")) {
            throw Refusals.notAnUrl(source);
        }
        int question = plain.indexOf('?');
        String place = question < 0 ? plain : plain.substring(0, question);
        String parameters = question < 0 ? "" : plain.substring(question + 1);
        String userInfo = "";
        int at = place.lastIndexOf('@');
        if (at >= 0) {
            int start = place.indexOf("//") + 2;
            userInfo = place.substring(Math.min(start, at), at);
            place = place.substring(0, start) + place.substring(at + 1);
        }
        requireUri(place, source);
        String[] userAndPassword = userInfo.split(":", 2);
        String user = firstGiven(
                environment.get("HEALTHBOOK_DB_USER"),
                parameter(parameters, "user"),
                decode(userAndPassword[0]),
                System.getProperty("user.name"));
        String password = firstGiven(
                environment.get("HEALTHBOOK_DB_PASSWORD"),
                parameter(parameters, "password"),
                userAndPassword.length == 2 ? decode(userAndPassword[1]) : null);
        String kept = Arrays.stream(parameters.split("&", -1))
                .filter(Predicate.not(String::isEmpty))
                .filter(each -> !each.startsWith("user=") && !each.startsWith("password="))
                .collect(Collectors.joining("&"));
        return new DatabaseAddress(
                JDBC + place + (kept.isEmpty() ? "" : "?" + kept), user == null ? "" : user, password);
    }

    private static void requireUri(String place, String source) {
        try {
            new URI(place);
        } catch (URISyntaxException wrong) {
            // not as the cause: its text repeats the address, and with it perhaps a misplaced password
            throw Refusals.notAnUrl(source);
        }
    }

    private static void requireUsable(DatabaseAddress address) {
        try (Connection connection = address.connect(Map.of("connectTimeout", "10"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select current_setting('server_encoding'), current_setting('server_version')")) {
            if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_VERSION) {
                throw Refusals.tooOld(
                        address.toString(), connection.getMetaData().getDatabaseProductVersion());
            }
            if (result.next() && !"UTF8".equals(result.getString(1))) {
                throw Refusals.notUtf8(address.toString(), result.getString(1));
            }
        } catch (SQLException refused) {
            throw refusal(address, String.valueOf(refused.getSQLState())).because(refused);
        }
    }

    private static DatabaseUnavailable refusal(DatabaseAddress address, String state) {
        if (state.startsWith("28") || state.equals("08004")) {
            return Refusals.wrongPassword(address.toString());
        }
        return state.equals("3D000")
                ? Refusals.noSuchDatabase(address.toString())
                : Refusals.unreachable(address.toString());
    }

    private static @Nullable String parameter(String parameters, String name) {
        return Stream.of(parameters.split("&", -1))
                .filter(each -> each.startsWith(name + "="))
                .map(each -> decode(each.substring(name.length() + 1)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String firstGiven(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
