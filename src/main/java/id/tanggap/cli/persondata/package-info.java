/// Answers a person who asks what is kept about them: `tanggap person-data`.
@NullMarked
package id.tanggap.cli.persondata;

import org.jspecify.annotations.NullMarked;
