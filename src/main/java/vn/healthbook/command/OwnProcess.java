package vn.healthbook.command;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.healthbook.Healthbook;

/** Starts this very program once more, as an operator would who types a command. */
final class OwnProcess {

    private OwnProcess() {}

    /** Its data and messages go where ours go; the database named in our environment is not for it. */
    static Process start(Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-agentlib") && !option.startsWith("-javaagent"))
                .filter(option -> !option.startsWith("-XX:ArchiveClassesAtExit"))
                .forEach(command::add);
        command.add("-cp");
        command.add(absolute(System.getProperty("java.class.path")));
        command.add(Healthbook.class.getName());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().keySet().removeIf(name -> name.startsWith("HEALTHBOOK_DB_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String absolute(String classPath) {
        List<String> places = new ArrayList<>();
        for (String place : classPath.split(File.pathSeparator, -1)) {
            places.add(Path.of(place).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, places);
    }
}
