package export

import (
	"io"

	"frontline/app/safefile"
)

// WriteFile replaces a file with what write produces; neither a crash, an error nor a full disk leaves half a file behind.
func WriteFile(path string, write func(io.Writer) error) error {
	return safefile.Write(path, safefile.Shared, write)
}
