package vn.healthbook.database;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Settings of the embedded server, sized to the machine (or container) at every start.
 *
 * @param durable false only for data that may be lost with the machine's power, such as those of tests
 */
record ServerSettings(boolean durable, Map<String, String> values) {

    private static final long MB = 1L << 20;

    /** For data that must survive: every commit is on disk before it is confirmed. */
    static ServerSettings keepingData() {
        Map<String, String> values = common();
        long memory = machineMemory() / MB;
        values.put("shared_buffers", clamp(memory / 4, 128, 8192) + "MB");
        values.put("effective_cache_size", clamp(memory / 2, 256, 1 << 20) + "MB");
        values.put("maintenance_work_mem", clamp(memory / 32, 64, 1024) + "MB");
        values.put("work_mem", clamp(memory / 96, 8, 256) + "MB");
        values.put("max_wal_size", "6GB");
        values.put("checkpoint_timeout", "15min");
        values.put("fsync", "on");
        values.put("synchronous_commit", "on");
        values.put("full_page_writes", "on");
        return new ServerSettings(true, values);
    }

    /** For tests: what is committed survives a killed server, but not a power cut. */
    static ServerSettings throwAway() {
        Map<String, String> values = common();
        values.put("shared_buffers", "128MB");
        values.put("work_mem", "8MB");
        values.put("max_wal_size", "1GB");
        values.put("fsync", "off");
        values.put("synchronous_commit", "off");
        return new ServerSettings(false, values);
    }

    private static Map<String, String> common() {
        int cores = Runtime.getRuntime().availableProcessors();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("listen_addresses", "127.0.0.1");
        // no socket file: its path may be too long, and a temporary directory is shared with strangers
        values.put("unix_socket_directories", "");
        values.put("password_encryption", "scram-sha-256");
        values.put("max_connections", "60");
        values.put("max_parallel_workers", String.valueOf(Math.max(2, cores)));
        values.put("max_parallel_workers_per_gather", String.valueOf(clamp(cores / 2, 1, 4)));
        values.put("max_parallel_maintenance_workers", String.valueOf(clamp(cores / 2, 1, 4)));
        values.put("jit", "off");
        values.put("autovacuum", "on");
        values.put("random_page_cost", "1.1");
        // a backend whose program was killed must not go on holding locks
        values.put("client_connection_check_interval", "5s");
        values.put("timezone", "Asia/Ho_Chi_Minh");
        values.put("log_timezone", "Asia/Ho_Chi_Minh");
        values.put("lc_messages", "C");
        values.put("log_line_prefix", "%m [%p] %a ");
        values.put("log_checkpoints", "off");
        // statements and parameters can hold personal data; the log must not
        values.put("log_min_error_statement", "panic");
        values.put("log_error_verbosity", "terse");
        values.put("log_parameter_max_length", "0");
        values.put("log_parameter_max_length_on_error", "0");
        if (sharedMemoryIsSmall()) {
            values.put("dynamic_shared_memory_type", "sysv");
        }
        return values;
    }

    /** The text of a configuration file that the server includes. */
    String file(int port) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = '" + entry.getValue() + "'")
                .collect(Collectors.joining(
                        "\n",
                        "# written at every start; own settings belong in local.conf beside this file\nport = " + port
                                + "\n",
                        "\ninclude_if_exists 'local.conf'\n"));
    }

    /** Memory of the machine, or what a container may use of it. */
    private static long machineMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 2048 * MB;
    }

    /** Containers get 64 MB there by default, too little for parallel joins. */
    private static boolean sharedMemoryIsSmall() {
        try {
            Path shared = Path.of("/dev/shm");
            return Files.isDirectory(shared) && Files.getFileStore(shared).getTotalSpace() < 1024 * MB;
        } catch (IOException unknown) {
            return true;
        }
    }

    private static long clamp(long value, long low, long high) {
        return Math.max(low, Math.min(high, value));
    }
}
