package vn.healthbook.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Stands between the program and its connections, counts the commits of the process and strikes at the chosen one. A statement that
 * changes something outside a transaction is a commit, too. Statements may be spoilt on their way, to plant a defect.
 */
final class CommitCounter implements BeanPostProcessor {

    private static final Set<String> EXECUTE =
            Set.of("execute", "executeUpdate", "executeQuery", "executeBatch", "executeLargeUpdate");

    /** Within the pauses of a night, and longer than the first of them. */
    private static final long AWAY_NANOS = Duration.ofSeconds(4).toNanos();

    private volatile long backAt = System.nanoTime();
    private final @Nullable Blow blow;
    private final Defect defect;
    private @Nullable Connection apart;
    private final AtomicInteger commits = new AtomicInteger();

    CommitCounter(@Nullable Blow blow, Defect defect) {
        this.blow = blow;
        this.defect = defect;
    }

    int commits() {
        return commits.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource real && !(bean instanceof DelegatingDataSource) ? new Counted(real) : bean;
    }

    /** The pool itself stays reachable by unwrapping. */
    private final class Counted extends DelegatingDataSource {

        Counted(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (System.nanoTime() < backAt) {
                throw new SQLException("the server is away", "08001");
            }
            return counted(super.getConnection());
        }
    }

    private Connection counted(Connection real) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("commit")) {
                return commit(real, () -> call(real, method, arguments));
            }
            if (method.getName().startsWith("prepareStatement")) {
                Object[] spoilt = arguments.clone();
                spoilt[0] = defect.spoil(String.valueOf(arguments[0]));
                if (defect.goesApart(String.valueOf(spoilt[0]))) {
                    return call(apart(), method, spoilt);
                }
                return statement(real, String.valueOf(spoilt[0]), PreparedStatement.class, call(real, method, spoilt));
            }
            Object result = call(real, method, arguments);
            return method.getName().equals("createStatement") ? statement(real, "", Statement.class, result) : result;
        };
        return (Connection)
                Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    private synchronized Connection apart() throws SQLException {
        if (apart == null) {
            apart = Strike.beside();
        }
        return apart;
    }

    private Object statement(Connection connection, String prepared, Class<? extends Statement> type, Object real) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (EXECUTE.contains(method.getName()) && connection.getAutoCommit()) {
                String sql = arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : prepared;
                if (changes(sql)) {
                    return commit(connection, () -> call(real, method, arguments));
                }
            }
            return call(real, method, arguments);
        };
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static boolean changes(String sql) {
        String plain = sql.replaceAll("(?m)--.*$", " ").strip().toLowerCase(Locale.ROOT);
        boolean asks = plain.startsWith("select") || plain.startsWith("show") || plain.startsWith("set ");
        return !asks || plain.contains("staging.") || plain.contains("pg_terminate");
    }

    private Object commit(Connection connection, Action action) throws Throwable {
        int number = commits.incrementAndGet();
        if (blow == null || blow.commit() != number) {
            return action.run();
        }
        if (blow.moment() == Moment.SERVER_AWAY) {
            backAt = System.nanoTime() + AWAY_NANOS;
        }
        return Strike.at(blow.moment(), connection, action);
    }

    /** What the program wanted to do. */
    interface Action {
        Object run() throws Throwable;
    }

    @SuppressWarnings("NullAway") // results and arguments of reflection may be null
    private static Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}
