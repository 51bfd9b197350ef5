package vn.healthbook.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.healthbook.truth.Delivery;

/** A piece of shuffled arrivals as the commands that take it. */
final class PieceCommands {

    private PieceCommands() {}

    /** What an operator types to have a piece taken; its files are where the commands look for them. */
    static List<List<String>> of(Arrivals.Piece piece, CityHome home, Random random) throws IOException {
        if (piece.asNight()) {
            Set<String> lying = new LinkedHashSet<>();
            for (Arrivals.Arrival arrival : piece.arrivals()) {
                if (lying.add(arrival.name())) {
                    home.deliver(arrival.delivery(), arrival.name());
                }
            }
            return List.of(List.of("nightly"));
        }
        Map<String, Set<String>> inputs = new HashMap<>();
        for (Arrivals.Arrival arrival : piece.arrivals()) {
            Path file = arrival.delivery().file();
            if (arrival.otherName()) {
                file = Files.createDirectories(home.path().resolve("elsewhere")).resolve(arrival.name());
                Files.copy(arrival.delivery().file(), file);
            }
            inputs.computeIfAbsent(arrival.delivery().job(), job -> new LinkedHashSet<>())
                    .add(arrival.delivery().layout() + "=" + file);
        }
        List<String> jobs = new ArrayList<>(Delivery.NIGHT);
        jobs.retainAll(inputs.keySet());
        Collections.shuffle(jobs, random);
        List<List<String>> commands = new ArrayList<>();
        for (String job : jobs) {
            List<String> command = new ArrayList<>(List.of("run", job));
            inputs.getOrDefault(job, Set.of()).forEach(input -> command.addAll(List.of("--input", input)));
            commands.add(command);
        }
        return commands;
    }
}
