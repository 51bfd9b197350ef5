package vn.healthbook.benchmark;

import java.nio.file.Path;

/**
 * One phase and what it cost.
 *
 * @param lines data lines of the files it was given, or statements it worked on
 * @param programCpu CPU seconds of the program: a JVM, or psql
 * @param serverCpu CPU seconds of PostgreSQL with all its processes
 * @param peakMegabytes the most memory the program held
 * @param heapMegabytes the most of its heap that was in use before a collection; 0 when unknown
 * @param walMegabytes what PostgreSQL wrote to its log
 * @param sourceRows rows inserted, updated or deleted in the tables of the schema {@code source}
 * @param registryRows likewise {@code registry}
 * @param output all that the program said
 */
record Measured(
        Phase phase,
        long lines,
        double seconds,
        double programCpu,
        double serverCpu,
        long peakMegabytes,
        long heapMegabytes,
        long walMegabytes,
        long sourceRows,
        long registryRows,
        int exit,
        Path output) {}
