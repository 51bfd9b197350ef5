package vn.healthbook.layout;

import java.nio.file.Path;
import java.util.Collection;
import vn.healthbook.notice.NoticeCode;
import vn.healthbook.notice.Severities;

/** All that operators define in {@code jobs/}: layouts, jobs and severities. (Code lists are read by the fields.) */
public record OperatorsRoom(Layouts layouts, JobFiles jobs, Severities severities) {

    /**
     * Reads the room, or tells the mistakes of layouts, jobs and severities together.
     *
     * @param notices everything the program can find, so that severities may name it
     */
    public static OperatorsRoom read(Path jobsDir, Collection<NoticeCode> notices) throws ConfigurationException {
        Faults faults = new Faults();
        Layouts layouts = Layouts.read(jobsDir, faults);
        JobFiles jobs = JobFiles.read(jobsDir, layouts, faults);
        Severities severities = SeveritiesFile.read(jobsDir, notices, faults);
        faults.throwIfAny();
        return new OperatorsRoom(layouts, jobs, severities);
    }
}
