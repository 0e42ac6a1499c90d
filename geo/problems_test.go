package geo

// problemsOf lists the FeatureErrors inside an error that a reader of this package returned, in the order of the file.
func problemsOf(err error) []*FeatureError {
	var all []*FeatureError
	switch e := err.(type) { //nolint:errorlint // walks the tree itself, to find all and not only the first
	case *FeatureError:
		all = append(all, e)
	case interface{ Unwrap() []error }:
		for _, part := range e.Unwrap() {
			all = append(all, problemsOf(part)...)
		}
	case interface{ Unwrap() error }:
		all = problemsOf(e.Unwrap())
	}
	return all
}
