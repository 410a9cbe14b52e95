/// The sentences of commands: in which language they are said.
@NullMarked
package id.tanggap.cli.sentence;

import org.jspecify.annotations.NullMarked;
