/// The scripts of exercises: YAML files that ship with the program or lie in an operator's folder.
@NamedInterface("script")
@NullMarked
package id.tanggap.exercise.script;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
