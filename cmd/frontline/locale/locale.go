// Package locale gives Fyne a language where the desktop has none, as with LANG=C.UTF-8: Fyne would report "Error parsing user
// locale C" each time the program starts.
//
// Fyne asks for the language while its packages are initialised, long before main runs. Go initialises packages that wait for
// nothing in the order of their paths (The Go Programming Language Specification, "Program initialization"), and "frontline/..."
// comes before "fyne.io/...": importing this package is enough, whatever else is imported beside it.
package locale

import (
	"os"
	"strings"
)

func init() { //nolint:gochecknoinits // nothing else runs before Fyne's own initialisation
	if unnamed(os.Getenv) {
		// LANGUAGE comes before LANG in the search for a language only: dates, sorting and the encoding of programs started from
		// here, such as the browser, stay as they are. English is what the program would speak anyway.
		_ = os.Setenv("LANGUAGE", "en")
	}
}

// unnamed reports whether the environment names a locale that is no language: C or POSIX with an encoding. Without an encoding
// they stand for no localisation at all, which Fyne knows.
func unnamed(getenv func(string) string) bool {
	if getenv("LANGUAGE") != "" {
		return false
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			language, _, encoded := strings.Cut(value, ".")
			return encoded && (language == "C" || language == "POSIX")
		}
	}
	return false
}
