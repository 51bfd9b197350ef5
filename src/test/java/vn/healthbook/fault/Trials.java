package vn.healthbook.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;

/** Puts a situation up again and again, strikes, types the same command until it ends well, and compares. */
final class Trials implements AutoCloseable {

    /** Typed again this often at most. */
    private static final int PATIENCE = 2;

    private final Path folder;
    private final Path city;
    private final Children children;
    private final Children laterChildren;
    private final Map<Situation, Undisturbed> known = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    /** A situation undisturbed: what it ends in, and how many commits that took. */
    record Undisturbed(Content content, int commits) {}

    /** What became of one trial; no complaints = good. */
    record Verdict(
            Situation situation, List<Blow> blows, int programs, int kills, List<String> complaints, String story) {

        boolean good() {
            return complaints.isEmpty();
        }

        @Override
        public String toString() {
            return situation + " " + blows + (good() ? ": same" : ": " + complaints + "\n  " + story);
        }
    }

    private Trials(Path folder, Path city, Children children, Children laterChildren) {
        this.folder = folder;
        this.city = city;
        this.children = children;
        this.laterChildren = laterChildren;
    }

    static Trials prepare(Path folder, int people) throws Exception {
        Path city = folder.resolve("city");
        new CityGenerator(new CityPlan(people, 11, 2, Situation.FIRST_NIGHT).withEventsPerNight(1.0, 1.0, 0.1, 0.15))
                .write(city);
        spoil(city);
        Packed.write(city);
        Children children = new Children(ChildClasses.pack(), room(folder.resolve("jobs")));
        return new Trials(folder, city, children, children.withRoom(otherCodes(folder.resolve("jobs-later"))));
    }

    /** Each file gets a line that cannot be used, so that every command has rejects to lose. */
    private static void spoil(Path city) throws IOException {
        for (int night = 1; night <= 2; night++) {
            try (Stream<Path> files = Files.list(city.resolve("night-" + night))) {
                for (Path file : files.toList()) {
                    Files.writeString(file, "cut off\n", StandardOpenOption.APPEND);
                }
            }
        }
    }

    /** The room of another day, whose list of ethnic groups is short: what many lines say is no longer known. */
    private static Path otherCodes(Path room) throws IOException {
        room(room);
        Path list = room.resolve("codes").resolve("ethnic_group.csv");
        Files.write(list, Files.readAllLines(list).subList(0, 2));
        return room;
    }

    private Children of(Situation situation) {
        return situation == Situation.STANDARDS ? laterChildren : children;
    }

    /** The operators' room of the checkout with gates wide open: a small city changes a lot in a night. */
    static Path room(Path room) throws IOException {
        FileTree.copy(Path.of("jobs"), room);
        try (Stream<Path> files = Files.list(room)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yml")).toList()) {
                Files.writeString(file, Files.readString(file).replaceAll("at-most: [0-9.]+%", "at-most: 100%"));
            }
        }
        Packed.addLayout(room);
        return room;
    }

    Children children() {
        return children;
    }

    Path city() {
        return city;
    }

    /** The situation, put up afresh. */
    synchronized Ground ground(Situation situation) throws IOException {
        Ground before = situation.first() ? emptyGround() : afterFirstNight();
        Path home = folder.resolve("home-" + number.incrementAndGet());
        FileTree.copy(before.home(), home);
        situation.fillInboxes(city, home);
        return new Ground(before.database(), home);
    }

    private Ground emptyGround() throws IOException {
        Path home = folder.resolve("home-empty");
        Files.createDirectories(home);
        DatabaseAddress database = TestDatabases.fresh("fault: empty", at -> {
            // migrated by the first command
            Ended ended = unchecked(() -> children.runAndArchive(new Ground(at, home), List.of("runs", "list")));
            require(ended.code() == 0, "migration", ended);
        });
        return new Ground(database, home);
    }

    private Ground afterFirstNight() throws IOException {
        emptyGround();
        Path home = folder.resolve("home-night-1");
        DatabaseAddress database = TestDatabases.fresh("fault: night 1", at -> {
            Ended ended = unchecked(() -> {
                Files.createDirectories(home);
                Situation.fillInboxes(1, city, home);
                return children.run(new Ground(at, home), Situation.night(1), null);
            });
            require(ended.code() == 0, "first night", ended);
        });
        return new Ground(database, home);
    }

    Undisturbed undisturbed(Situation situation) throws Exception {
        try {
            return known.computeIfAbsent(situation, each -> {
                try {
                    return measure(each);
                } catch (IOException | InterruptedException | SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            });
        } catch (IllegalStateException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private Undisturbed measure(Situation situation) throws IOException, InterruptedException, SQLException {
        Ground ground = ground(situation);
        Content before = Content.of(ground.database());
        Ended ended = of(situation).run(ground, situation.command(city), null);
        require(ended.code() == 0, situation + " undisturbed", ended);
        Content content = Content.of(ground.database());
        if (!content.faults().isEmpty()) {
            throw new IllegalStateException(situation + " undisturbed: " + content.faults());
        }
        // a command that changes little would show little
        for (String table : List.of("source.statement", "registry.book", "registry.book_history")) {
            if (Objects.equals(before.tables().get(table), content.tables().get(table))
                    && !table.equals(situation.spares())) {
                throw new IllegalStateException(situation + " does not touch " + table);
            }
        }
        tidy(ground);
        return new Undisturbed(content, ended.commits());
    }

    /** The blows fall on one program after the other, each of them the same command; then nothing disturbs any more. */
    Verdict trial(Situation situation, List<Blow> blows, Defect defect) throws Exception {
        Undisturbed undisturbed = undisturbed(situation);
        Ground ground = ground(situation);
        List<String> complaints = new ArrayList<>();
        StringBuilder story = new StringBuilder();
        int programs = 0;
        int kills = 0;
        Ended ended;
        do {
            Blow blow = programs < blows.size() ? blows.get(programs) : null;
            ended = of(situation).run(ground, situation.command(city), blow, defect);
            programs++;
            story.append(blow == null ? "undisturbed" : blow)
                    .append(" -> ")
                    .append(ended.code())
                    .append(ended.words())
                    .append("\n  ");
            kills += ended.killed() ? 1 : 0;
            if (blow != null && !Expected.of(blow, ended)) {
                complaints.add(blow + " ended with " + ended.code());
            }
            if (ended.hasStackTrace()) {
                complaints.add("stack trace shown to the operator");
            }
        } while (ended.code() != 0 && programs < blows.size() + PATIENCE);
        if (ended.code() != 0) {
            complaints.add("the same command did not end well; last " + ended.code());
        } else if (programs > blows.size() + 1) {
            complaints.add("the command had to be typed " + (programs - blows.size()) + " times");
        }
        complaints.addAll(Content.of(ground.database()).complaints(undisturbed.content()));
        if (complaints.isEmpty()) {
            tidy(ground);
        } else {
            story.append("left for a look: ").append(ground.database());
        }
        return new Verdict(situation, List.copyOf(blows), programs, kills, complaints, story.toString());
    }

    /** Two operators continue the run of a dead program at once: one works, the other is refused or finds nothing left to do. */
    Verdict twoOperators(Situation situation, Defect defect) throws Exception {
        Undisturbed undisturbed = undisturbed(situation);
        Ground ground = ground(situation);
        List<String> command = situation.command(city);
        Blow blow = new Blow(undisturbed.commits() / 2, Moment.KILL_AFTER);
        Ended killed = of(situation).run(ground, command, blow);
        Children.Child first = of(situation).begin(ground, command, defect);
        Children.Child second = of(situation).begin(ground, command, defect);
        List<Ended> both = List.of(first.end(), second.end());
        List<Integer> codes = both.stream().map(Ended::code).toList();
        List<String> complaints = new ArrayList<>();
        if (!killed.killed()) {
            complaints.add(blow + " ended with " + killed.code());
        }
        if (!codes.contains(0) || !List.of(0, 4).containsAll(codes)) {
            complaints.add("two operators ended with " + codes);
        }
        complaints.addAll(Content.of(ground.database()).complaints(undisturbed.content()));
        tidy(ground);
        String story = both.get(0).words() + "\n" + both.get(1).words();
        return new Verdict(situation, List.of(blow), 3, 1, complaints, story);
    }

    void tidy(Ground ground) throws SQLException {
        FileTree.delete(ground.home().toFile());
        String url = ground.database().jdbcUrl();
        String name = url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        DatabaseAddress beside = new DatabaseAddress(
                url.replace("/" + name, "/postgres"),
                ground.database().user(),
                ground.database().password());
        try (Connection connection = beside.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        }
    }

    private static void require(boolean good, String what, Ended ended) {
        if (!good) {
            throw new IllegalStateException(what + " ended with " + ended.code() + ": " + ended.output());
        }
    }

    private interface Asked {
        Ended get() throws IOException, InterruptedException;
    }

    private static Ended unchecked(Asked asked) {
        try {
            return asked.get();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        FileTree.delete(folder.toFile());
    }
}
