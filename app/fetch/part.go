package fetch

import (
	"errors"
	"io/fs"
	"net/http"
	"os"
	"strings"
)

const private fs.FileMode = 0o600

// tagFile holds beside a part where it is from and what the server calls the version of the file that it is of.
func tagFile(part string) string { return part + ".version" }

// begun says how much of a file is there, and of which version. Without a version nothing can be gone on with.
func begun(part, address string) (have int64, tag string) {
	text, err := os.ReadFile(tagFile(part))
	if err != nil {
		return 0, ""
	}
	from, tag, _ := strings.Cut(string(text), "\n")
	if from != address || tag == "" {
		return 0, ""
	}
	info, err := os.Stat(part)
	if err != nil || info.Size() == 0 {
		return 0, ""
	}
	return info.Size(), tag
}

// begin empties a part and notes its version.
func begin(part, address, tag string) error {
	return errors.Join(os.WriteFile(part, nil, private), os.WriteFile(tagFile(part), []byte(address+"\n"+tag), private))
}

// Drop removes a part, if there is one.
func Drop(part string) error {
	var wrongs []error
	for _, name := range []string{part, tagFile(part)} {
		if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			wrongs = append(wrongs, err)
		}
	}
	return errors.Join(wrongs...)
}

// validator is what names the version of an answer for If-Range (RFC 9110, 13.1.5): a strong ETag, else the time of its
// last change, else nothing.
func validator(answer *http.Response) string {
	if tag := answer.Header.Get("ETag"); tag != "" {
		if strings.HasPrefix(tag, "W/") {
			return ""
		}
		return tag
	}
	return answer.Header.Get("Last-Modified")
}
