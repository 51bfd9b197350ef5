package vn.healthbook.batch;

import java.time.LocalDate;
import java.util.List;

/** What an operator or the schedule asks for. */
public record RunRequest(String job, LocalDate date, List<RunInput> inputs, boolean dryRun) {

    public RunRequest {
        inputs = List.copyOf(inputs);
    }
}
