package ownevents

import (
	"encoding/json"
	"os"

	"frontline/timeline/exchange"
)

// IsEvents reports whether a file is meant to hold events: by the ending of its name and, since other files of the program end
// in .json too, by a field named events.
func IsEvents(path string) bool {
	format, err := exchange.FormatOf(path)
	if info, wrong := os.Stat(path); err != nil || wrong != nil || info.IsDir() {
		return false
	}
	return format != exchange.JSON || hasField(path, "events")
}

// hasField reports whether a file is a JSON object with a field, without reading further than to that field.
func hasField(path, field string) bool {
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close() //nolint:errcheck // nothing was written
	in := json.NewDecoder(file)
	if start, err := in.Token(); err != nil || start != json.Delim('{') {
		return false
	}
	for in.More() {
		name, err := in.Token()
		if err != nil || name == field {
			return err == nil
		}
		var skipped json.RawMessage
		if in.Decode(&skipped) != nil {
			return false
		}
	}
	return false
}
