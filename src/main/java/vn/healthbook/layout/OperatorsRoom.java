package vn.healthbook.layout;

import java.nio.file.Path;

/** All that operators define in {@code jobs/}: layouts and jobs. (Code lists are read by the fields.) */
public record OperatorsRoom(Layouts layouts, JobFiles jobs) {

    /** Reads the room, or tells the mistakes of layouts and jobs together. */
    public static OperatorsRoom read(Path jobsDir) throws ConfigurationException {
        Faults faults = new Faults();
        Layouts layouts = Layouts.read(jobsDir, faults);
        JobFiles jobs = JobFiles.read(jobsDir, layouts, faults);
        faults.throwIfAny();
        return new OperatorsRoom(layouts, jobs);
    }
}
