package vn.healthbook.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The job definitions of an operators' room: every {@code *.yml} in it but {@code severities.yml}. */
public final class JobFiles {

    private final List<JobFile> jobs;

    private JobFiles(List<JobFile> jobs) {
        this.jobs = List.copyOf(jobs);
    }

    /** Reads all job definitions, or tells all their mistakes at once. */
    public static JobFiles read(Path jobsDir, Layouts layouts) throws ConfigurationException {
        Faults faults = new Faults();
        JobFiles jobs = read(jobsDir, layouts, faults);
        faults.throwIfAny();
        return jobs;
    }

    static JobFiles read(Path jobsDir, Layouts layouts, Faults faults) {
        List<Path> files = YamlFolder.list(jobsDir, faults).stream()
                .filter(file -> !YamlFolder.name(file).equals(SeveritiesFile.NAME))
                .toList();
        Set<String> names = new LinkedHashSet<>();
        files.forEach(file -> names.add(YamlFolder.stem(file)));
        List<JobFile> jobs = new ArrayList<>();
        files.forEach(file -> JobYaml.read(file, layouts, names, faults).ifPresent(jobs::add));
        return new JobFiles(jobs);
    }

    public Optional<JobFile> find(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    /** In the order of their names. */
    public List<JobFile> list() {
        return jobs;
    }
}
