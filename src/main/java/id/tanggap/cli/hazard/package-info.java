/// Commands that read a document of a hazard agency and say what it would do here.
@NullMarked
package id.tanggap.cli.hazard;

import org.jspecify.annotations.NullMarked;
