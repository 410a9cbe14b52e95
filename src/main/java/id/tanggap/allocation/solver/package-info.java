/// The program of the child process: solves an allocation by the native library of OR-Tools.
@NullMarked
package id.tanggap.allocation.solver;

import org.jspecify.annotations.NullMarked;
