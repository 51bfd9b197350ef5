package vn.healthbook.layout;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One job as the operators define it, read from {@code jobs/*.yml}.
 *
 * @param gates limits; a gate that is not named does not stop this job
 * @param cron when it starts by itself: second, minute, hour, day of month, month, day of week; null: only by hand
 * @param jobs for a chain such as {@code nightly}: the jobs it runs, in running order
 */
public record JobFile(
        String name,
        List<JobInput> inputs,
        Map<Gate, Limit> gates,
        @Nullable String cron,
        List<String> jobs,
        Path file) {

    public JobFile {
        inputs = List.copyOf(inputs);
        gates = Map.copyOf(gates);
        jobs = List.copyOf(jobs);
    }

    public Optional<Limit> limit(Gate gate) {
        return Optional.ofNullable(gates.get(gate));
    }
}
