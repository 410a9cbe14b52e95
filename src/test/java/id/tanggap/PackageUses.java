package id.tanggap;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// Which package uses which, inside the rooms and between them, read from the classes.
///
/// @param uses for each package the packages of the same room that its classes refer to
/// @param intrusions uses of an internal package from another room, as `user -> used`
/// @param frontDoors simple names of the public types that other rooms use and that offer behaviour: classes and
///     interfaces that are neither records, enums, exceptions nor nested
record PackageUses(Map<String, Set<String>> uses, Set<String> intrusions, Set<String> frontDoors) {

    static PackageUses of(ApplicationModules modules) {
        var rooms = new TreeMap<String, ApplicationModule>();
        modules.stream()
                .flatMap(module -> classes(module).map(type -> Map.entry(type.getPackageName(), module)))
                .forEach(entry -> rooms.merge(entry.getKey(), entry.getValue(), PackageUses::inner));
        var found = new PackageUses(new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
        modules.stream().flatMap(PackageUses::classes).distinct().forEach(type -> found.add(type, rooms));
        return found;
    }

    private static Stream<JavaClass> classes(ApplicationModule module) {
        return StreamSupport.stream(module.getBasePackage().spliterator(), false);
    }

    /// A room inside a room, such as `channel.email`, owns its packages.
    private static ApplicationModule inner(ApplicationModule one, ApplicationModule other) {
        return one.getBasePackage().getName().length()
                        >= other.getBasePackage().getName().length()
                ? one
                : other;
    }

    private void add(JavaClass user, Map<String, ApplicationModule> rooms) {
        var from = user.getPackageName();
        var room = rooms.get(from);
        user.getDirectDependenciesFromSelf().forEach(dependency -> {
            var used = dependency.getTargetClass().getBaseComponentType();
            var to = used.getPackageName();
            var other = rooms.get(to);
            if (room == null || other == null || to.equals(from)) {
                return;
            }
            if (other.equals(room)) {
                uses.computeIfAbsent(from, none -> new TreeSet<>()).add(to);
            } else {
                addBetweenRooms(user, used, other);
            }
        });
    }

    private void addBetweenRooms(JavaClass user, JavaClass used, ApplicationModule other) {
        if (!other.isExposed(used)) {
            intrusions.add(user.getName() + " -> " + used.getName());
        }
        var isValue = used.isRecord() || used.isEnum() || used.isAssignableTo(Throwable.class);
        if (!isValue && used.isTopLevelClass()) {
            frontDoors.add(used.getSimpleName());
        }
    }

    /// @return each circle once, as the packages on it
    Set<Set<String>> circles() {
        return uses.keySet().stream()
                .map(start -> Stream.concat(Stream.of(start), reachable(start).stream())
                        .filter(other -> other.equals(start) || reachable(other).contains(start))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .filter(circle -> circle.size() > 1)
                .collect(Collectors.toSet());
    }

    private Set<String> reachable(String start) {
        var seen = new TreeSet<String>();
        List<String> next = new ArrayList<>(uses.getOrDefault(start, Set.of()));
        while (!next.isEmpty()) {
            var one = next.removeLast();
            if (seen.add(one)) {
                next.addAll(uses.getOrDefault(one, Set.of()));
            }
        }
        return seen;
    }
}
