/// The command that checks the record of who did what.
@NullMarked
package id.tanggap.cli.audit;

import org.jspecify.annotations.NullMarked;
