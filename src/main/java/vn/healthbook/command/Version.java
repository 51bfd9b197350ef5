package vn.healthbook.command;

import picocli.CommandLine.IVersionProvider;
import vn.healthbook.Healthbook;

/** The program's version, from the jar it runs from. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Healthbook.class.getPackage().getImplementationVersion();
        return new String[] {
            "healthbook " + (version == null ? "(development)" : version), "Java " + System.getProperty("java.version")
        };
    }
}
