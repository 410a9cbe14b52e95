package id.tanggap.cli;

import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditSubject;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.outline.Boundary;
import id.tanggap.region.outline.BoundaryImport;
import id.tanggap.region.outline.BoundaryReader;
import id.tanggap.region.outline.OutlineStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `tanggap region`: imports official outlines of areas, lists their versions, and undoes the newest.
@Command(
        name = "region",
        mixinStandardHelpOptions = true,
        description = "Outlines of areas: until official ones are imported, approximate ones decide.",
        subcommands = {RegionCommand.ImportBoundaries.class, RegionCommand.Boundaries.class, RegionCommand.Undo.class})
final class RegionCommand {

    private static final int MOST_PROBLEMS = 50;

    /// Checks a file and makes it the version that decides.
    @Command(
            name = "import-boundaries",
            mixinStandardHelpOptions = true,
            description = "Imports official outlines of provinces, kabupaten and kota, kecamatan or desa. All nodes use"
                    + " them within seconds. Nothing is imported if anything is wrong.")
    static final class ImportBoundaries implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "GeoJSON, a FeatureCollection of polygons in WGS84 degrees")
        private Path file;

        @Option(
                names = "--code-property",
                description = "the property with the Kemendagri code (default: ${DEFAULT-VALUE})")
        private String codeProperty = "code";

        @Option(names = "--check-only", description = "checks the file and imports nothing")
        private boolean checkOnly;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            try (var in = Files.newInputStream(file)) {
                return switch (new BoundaryReader(Gazetteer.shipped()).read(in, codeProperty)) {
                    case BoundaryImport.Accepted accepted -> accept(accepted.boundaries());
                    case BoundaryImport.Refused refused -> refuse(refused);
                };
            } catch (NoSuchFileException missing) {
                spec.commandLine().getErr().println("there is no file " + file);
                return 1;
            }
        }

        private int accept(List<Boundary> boundaries) {
            var out = spec.commandLine().getOut();
            if (checkOnly) {
                out.println("valid kabkota=" + boundaries.size());
                return 0;
            }
            try (var database = CommandDatabase.open()) {
                var source = String.valueOf(file.getFileName());
                var version = database.inTransaction(() -> {
                    record(database, AuditKind.IMPORT, Map.of("file", source, "new", boundaries.size(), "changed", 0));
                    return new OutlineStore(database.jdbc())
                            .add(boundaries, source, Clock.systemUTC().instant());
                });
                out.println("imported version=" + version + " kabkota=" + boundaries.size());
            }
            return 0;
        }

        private int refuse(BoundaryImport.Refused refused) {
            var err = spec.commandLine().getErr();
            refused.problems().stream().limit(MOST_PROBLEMS).forEach(err::println);
            if (refused.problems().size() > MOST_PROBLEMS) {
                err.println("and " + (refused.problems().size() - MOST_PROBLEMS) + " more problems");
            }
            err.println("Nothing is imported.");
            return 1;
        }
    }

    private static void record(CommandDatabase database, AuditKind kind, Map<String, ?> arguments) {
        database.audit().record(kind, AuditSubject.of(AuditSubject.Kind.LIST, "boundaries"), arguments);
    }

    /// Prints the versions, newest first.
    @Command(name = "boundaries", mixinStandardHelpOptions = true, description = "Prints the imported versions.")
    static final class Boundaries implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (var database = CommandDatabase.open()) {
                var store = new OutlineStore(database.jdbc());
                var current = store.current().map(OutlineStore.Version::version).orElse(0L);
                store.versions().forEach(one -> spec.commandLine().getOut().println(line(one, current)));
                if (current == 0) {
                    spec.commandLine().getOut().println("the approximate outlines decide");
                }
            }
            return 0;
        }

        private static String line(OutlineStore.Version version, long current) {
            var state = version.version() == current ? "decides" : version.undoneAt() == null ? "older" : "undone";
            return "version=" + version.version() + " " + state + " kabkota=" + version.shapes() + " imported="
                    + version.importedAt() + " file=" + version.source();
        }
    }

    /// Undoes the version that decides.
    @Command(
            name = "undo-boundaries",
            mixinStandardHelpOptions = true,
            description = "Undoes the newest version; the one before decides again, or the approximate outlines.")
    static final class Undo implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (var database = CommandDatabase.open()) {
                var undone = database.inTransaction(() -> {
                    var version = new OutlineStore(database.jdbc())
                            .undo(Clock.systemUTC().instant());
                    version.ifPresent(one -> record(
                            database,
                            AuditKind.SETTING_CHANGED,
                            Map.of("setting", "boundaries", "before", one.version(), "after", "")));
                    return version;
                });
                if (undone.isEmpty()) {
                    spec.commandLine().getErr().println("there is no version to undo");
                    return 1;
                }
                spec.commandLine()
                        .getOut()
                        .println("undone version=" + undone.get().version());
                return 0;
            }
        }
    }
}
