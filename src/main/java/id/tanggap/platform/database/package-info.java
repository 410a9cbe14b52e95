/// Finds the PostgreSQL to work on: the operator's, or an embedded one that keeps its data in a folder.
@NamedInterface("database")
@NullMarked
package id.tanggap.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
